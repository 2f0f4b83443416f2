package dev.atlassim.fault.injection;

import dev.atlassim.api.error.AtlasException;
import dev.atlassim.api.error.Refusal;
import dev.atlassim.fault.Fault;
import dev.atlassim.fault.Stage;
import dev.atlassim.fault.exchange.FaultExchange;
import dev.atlassim.fault.exchange.FaultRequest;
import dev.atlassim.fault.exchange.FaultResponse;
import dev.atlassim.fault.exchange.Refusals;
import dev.atlassim.fault.rule.FaultSource;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.function.Consumer;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * The life of a fault in one exchange, stage by stage. At each stage the source is asked for a fault, until one takes
 * effect: an exchange meets at most one.
 */
final class FaultInjection {

    private final RoutingContext context;
    private final FaultRequest request;
    private final FaultSource source;
    private final Refusals refusals;
    private final Runnable renewView;
    private final long maxDelay;
    private boolean injected;
    private Refusal refusal;

    /**
     * An exchange that no fault has taken effect on.
     *
     * @param renewView lets the rest of the request see the current state
     * @param maxDelay in milliseconds
     */
    FaultInjection(
            RoutingContext context,
            FaultRequest request,
            FaultSource source,
            Refusals refusals,
            Runnable renewView,
            long maxDelay) {
        this.context = context;
        this.request = request;
        this.source = source;
        this.refusals = refusals;
        this.renewView = renewView;
        this.maxDelay = maxDelay;
    }

    /** {@link Stage#ARRIVAL}: the request waits while a fault takes effect. */
    void arrive() {
        var fired = source.fire(request, Stage.ARRIVAL, null);
        if (fired.isEmpty()) {
            context.next();
            return;
        }
        context.request().pause();
        inject(fired.get(), null, this::goOn, refused -> {
            refusal = refused;
            goOn();
        });
    }

    /** The request arrives only now, so that it sees what was written while it was delayed. */
    private void goOn() {
        renewView.run();
        if (!context.request().isEnded()) {
            context.request().resume();
        }
        context.next();
    }

    /** Throws the error that a fault on arrival asked for, so that it is rendered like any other. */
    void throwRefusal() {
        if (refusal != null) {
            throw new AtlasException(refusal);
        }
    }

    /** {@link Stage#OPERATION}: a fault takes effect at once, and the operation follows. */
    void operate() {
        if (!injected) {
            source.fire(request, Stage.OPERATION, null)
                    .ifPresent(fired -> inject(fired, null, () -> {}, refused -> {
                        throw new AtlasException(refused);
                    }));
        }
    }

    /** {@link Stage#RESPONSE}: the response of an operation that was applied waits while a fault takes effect. */
    void respond(ResteasyReactiveContainerRequestContext rest, ContainerResponseContext context) {
        var response = new FaultResponse(request.call(), context);
        if (injected) {
            return;
        }
        source.fire(request, Stage.RESPONSE, response).ifPresent(fired -> {
            rest.suspend();
            inject(fired, response, rest::resume, refused -> {
                response.become(refused);
                rest.resume();
            });
        });
    }

    private void inject(FaultSource.Fired fired, FaultResponse response, Runnable proceed, Consumer<Refusal> refuse) {
        injected = true;
        var rule = fired.rule();
        request.call().fault(rule.name());
        if (rule.fault().named()) {
            context.response().putHeader(Fault.HEADER, rule.name());
        }
        var continuation = new FaultExchange.Continuation(proceed, refuse, maxDelay);
        rule.fault().inject(new FaultExchange(context, request, response, fired.random(), refusals, continuation));
    }
}
