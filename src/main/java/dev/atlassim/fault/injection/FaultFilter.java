package dev.atlassim.fault.injection;

import dev.atlassim.api.call.Call;
import dev.atlassim.api.call.CallViews;
import dev.atlassim.api.call.Priorities;
import dev.atlassim.fault.Fault;
import dev.atlassim.fault.FaultConfig;
import dev.atlassim.fault.exchange.FaultRequests;
import dev.atlassim.fault.exchange.Refusals;
import dev.atlassim.fault.rule.FaultEngine;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.ext.Provider;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerResponseFilter;

/**
 * The points of an exchange at which a fault can take effect; {@link FaultInjection} does the work. It has a scope with a
 * proxy, so that it is created when its settings are available.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.FAULT_ON_RESPONSE)
public class FaultFilter implements ResteasyReactiveContainerResponseFilter {

    private static final String KEY = FaultInjection.class.getName();

    private final FaultEngine engine;
    private final HeaderFaults headerFaults;
    private final FaultConfig config;
    private final Refusals refusals;
    private final FaultRequests requests;
    private final CallViews views;

    FaultFilter(
            FaultEngine engine,
            HeaderFaults headerFaults,
            FaultConfig config,
            Refusals refusals,
            FaultRequests requests,
            CallViews views) {
        this.engine = engine;
        this.headerFaults = headerFaults;
        this.config = config;
        this.refusals = refusals;
        this.requests = requests;
        this.views = views;
    }

    void register(@Observes Filters filters) {
        filters.register(this::arrive, Priorities.FAULT_ON_ARRIVAL);
    }

    private void arrive(RoutingContext context) {
        var call = Call.of(context);
        var asked = call != null && config.byHeader() && call.header(Fault.HEADER) != null;
        if (call == null || (engine.idle(call.view()) && !asked)) {
            context.next();
            return;
        }
        var injection = new FaultInjection(
                context,
                requests.of(context, call),
                asked ? headerFaults : engine,
                refusals,
                () -> views.renew(call),
                config.maxDelay().toMillis());
        context.put(KEY, injection);
        injection.arrive();
    }

    /** The error that a fault on arrival asked for. */
    @ServerRequestFilter(preMatching = true, priority = Priorities.FAULT_REFUSAL)
    public void refuse(RoutingContext context) {
        FaultInjection injection = context.get(KEY);
        if (injection != null) {
            injection.throwRefusal();
        }
    }

    /** Just before the operation. */
    @ServerRequestFilter(priority = Priorities.FAULT_BEFORE_OPERATION)
    public void operate(RoutingContext context) {
        FaultInjection injection = context.get(KEY);
        if (injection != null) {
            injection.operate();
        }
    }

    /** Just after the operation. */
    @Override
    public void filter(ResteasyReactiveContainerRequestContext request, ContainerResponseContext response) {
        var context = ((ResteasyReactiveRequestContext) request.getServerRequestContext()).unwrap(RoutingContext.class);
        FaultInjection injection = context.get(KEY);
        if (injection != null) {
            injection.respond(request, response);
        }
    }
}
