package dev.atlassim.fault.injection;

import dev.atlassim.api.call.Call;
import dev.atlassim.api.call.Priorities;
import dev.atlassim.api.error.AtlasException;
import dev.atlassim.api.error.Refusal;
import dev.atlassim.fault.Fault;
import dev.atlassim.fault.FaultConfig;
import dev.atlassim.fault.Stage;
import dev.atlassim.fault.exchange.FaultExchange;
import dev.atlassim.fault.exchange.FaultRequest;
import dev.atlassim.fault.exchange.FaultResponse;
import dev.atlassim.fault.exchange.PastWorlds;
import dev.atlassim.fault.exchange.Refusals;
import dev.atlassim.fault.rule.FaultEngine;
import dev.atlassim.state.Store;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/** The three places in the course of an exchange where a fault can come in. */
@ApplicationScoped
public class FaultFilter {

    private static final String REQUEST = FaultRequest.class.getName();
    private static final String REFUSAL = FaultFilter.class.getName() + ".refusal";
    private static final String SPOILED = FaultFilter.class.getName() + ".spoiled";

    private final FaultEngine engine;
    private final FaultConfig config;
    private final HeaderFaults wishes;
    private final Refusals refusals;
    private final Store store;
    private final PastWorlds pastWorlds;

    FaultFilter(
            FaultEngine engine,
            FaultConfig config,
            HeaderFaults wishes,
            Refusals refusals,
            Store store,
            PastWorlds pastWorlds) {
        this.engine = engine;
        this.config = config;
        this.wishes = wishes;
        this.refusals = refusals;
        this.store = store;
        this.pastWorlds = pastWorlds;
    }

    void register(@Observes Filters filters) {
        filters.register(this::arrive, Priorities.FAULT);
    }

    private void arrive(RoutingContext context) {
        var call = Call.of(context);
        if (call == null || (engine.idle() && !config.byHeader())) {
            context.next();
            return;
        }
        var request = new FaultRequest(call, context.request().version() == HttpVersion.HTTP_2, store, pastWorlds);
        context.put(REQUEST, request);
        var fired = fire(request, Stage.ARRIVAL, null);
        if (fired.isEmpty()) {
            context.next();
            return;
        }
        context.put(SPOILED, true);
        context.request().pause();
        spoil(
                context,
                request,
                fired.get(),
                null,
                new FaultExchange.Steps(
                        () -> go(context),
                        refusal -> {
                            context.put(REFUSAL, refusal);
                            go(context);
                        },
                        config.maxDelay().toMillis()));
    }

    private static void go(RoutingContext context) {
        if (!context.request().isEnded()) {
            context.request().resume();
        }
        context.next();
    }

    /** The refusal that a fault wants, to be thrown where all are rendered; null where none does. */
    AtlasException refusal(RoutingContext context) {
        return context.get(REFUSAL) instanceof Refusal refusal ? new AtlasException(refusal) : null;
    }

    /** Just before the operation. */
    void read(RoutingContext context) {
        var request = pending(context);
        if (request != null) {
            fire(request, Stage.READ, null).ifPresent(fired -> {
                context.put(SPOILED, true);
                spoil(context, request, fired, null, new FaultExchange.Steps(() -> {}, refusal -> {}, 0));
            });
        }
    }

    /** Just after the operation. */
    void answer(
            RoutingContext context, ResteasyReactiveContainerRequestContext rest, ContainerResponseContext response) {
        var request = pending(context);
        if (request == null) {
            return;
        }
        var answer = new FaultResponse(request.call(), response);
        if (!answer.good()) {
            return;
        }
        fire(request, Stage.ANSWER, answer).ifPresent(fired -> {
            rest.suspend();
            spoil(
                    context,
                    request,
                    fired,
                    answer,
                    new FaultExchange.Steps(
                            rest::resume,
                            refusal -> {
                                answer.become(refusal);
                                rest.resume();
                            },
                            config.maxDelay().toMillis()));
        });
    }

    private static FaultRequest pending(RoutingContext context) {
        FaultRequest request = context.get(REQUEST);
        return request == null || context.get(SPOILED) != null ? null : request;
    }

    private Optional<FaultEngine.Fired> fire(FaultRequest request, Stage stage, FaultResponse answer) {
        return config.byHeader() && request.call().header(Fault.HEADER) != null
                ? wishes.fulfil(request, stage, answer)
                : engine.fire(request, stage, answer);
    }

    private void spoil(
            RoutingContext context,
            FaultRequest request,
            FaultEngine.Fired fired,
            FaultResponse answer,
            FaultExchange.Steps steps) {
        var rule = fired.rule();
        request.call().fault(rule.name());
        if (rule.fault().named()) {
            context.response().putHeader(Fault.HEADER, rule.name());
        }
        rule.fault().spoil(new FaultExchange(context, request, answer, fired.chance(), refusals, steps));
    }
}
