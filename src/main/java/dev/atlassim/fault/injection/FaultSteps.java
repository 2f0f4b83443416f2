package dev.atlassim.fault.injection;

import dev.atlassim.api.call.Priorities;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.ext.Provider;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerResponseFilter;

/** Where the REST layer lets faults in. */
@Provider
@Priority(Priorities.SPOILING)
public class FaultSteps implements ResteasyReactiveContainerResponseFilter {

    private final FaultFilter filter;

    FaultSteps(FaultFilter filter) {
        this.filter = filter;
    }

    /** Refuses where a fault wants it, so that the refusal is rendered like any other. */
    @ServerRequestFilter(preMatching = true, priority = Priorities.FAULT_ANSWER)
    public void refuse(RoutingContext context) {
        var refusal = filter.refusal(context);
        if (refusal != null) {
            throw refusal;
        }
    }

    /** Lets a read see the past. */
    @ServerRequestFilter(priority = Priorities.STALE_READ)
    public void read(RoutingContext context) {
        filter.read(context);
    }

    @Override
    public void filter(ResteasyReactiveContainerRequestContext request, ContainerResponseContext response) {
        var context = ((ResteasyReactiveRequestContext) request.getServerRequestContext()).unwrap(RoutingContext.class);
        filter.answer(context, request, response);
    }
}
