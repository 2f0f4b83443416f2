package dev.atlassim.control.request;

import dev.atlassim.api.body.BodyReader;
import dev.atlassim.api.body.BodyRefusals;
import dev.atlassim.api.call.Priorities;
import dev.atlassim.control.error.ControlException;
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/** Reads the bodies of control requests. Endpoints have lower limits of their own. */
public class ControlBodyFilter {

    private static final int LIMIT = 10_000_000;

    private static final BodyRefusals REFUSALS = new BodyRefusals() {
        @Override
        public RuntimeException tooLarge(int limit) {
            return new ControlException(413, "the body is longer than " + limit + " bytes");
        }

        @Override
        public RuntimeException unsupportedCoding(String codings) {
            return new ControlException(
                    415, "Content-Encoding is '" + codings + "', but must be gzip or identity, or left out");
        }

        @Override
        public RuntimeException notGzip() {
            return new ControlException(400, "Content-Encoding is gzip, but the body is not");
        }
    };

    /** Refuses a body that is too long or that cannot be decoded. */
    @ServerRequestFilter(priority = Priorities.QUERY_AND_BODY)
    public void read(RoutingContext context, ResteasyReactiveContainerRequestContext request) {
        if (ControlFilter.concerns(context)) {
            switch (context.request().method().name()) {
                case "POST", "PUT", "PATCH" -> BodyReader.read(request, LIMIT, REFUSALS);
                default -> {
                    // There is no body.
                }
            }
        }
    }
}
