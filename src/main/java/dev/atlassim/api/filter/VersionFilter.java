package dev.atlassim.api.filter;

import dev.atlassim.api.call.Call;
import dev.atlassim.api.call.Priorities;
import dev.atlassim.api.error.ErrorCode;
import dev.atlassim.api.operation.ApiVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Finds the version that answers, and so the content type of the answer. The legacy API has no versions. */
public class VersionFilter {

    /** Refuses with {@link ErrorCode#INVALID_VERSION_DATE} where no version can be found. */
    @ServerRequestFilter(priority = Priorities.VERSION)
    public void negotiate(RoutingContext context) {
        var call = Call.of(context);
        if (call == null || call.operation().isEmpty()) {
            return;
        }
        if (call.legacy()) {
            call.contentType(MediaType.APPLICATION_JSON);
            return;
        }
        var operation = call.operation().get();
        var version = operation.version();
        if (!ApiVersion.allows(call.header("Accept"), version)) {
            throw ErrorCode.INVALID_VERSION_DATE
                    .with()
                    .because("version: Accept is '" + call.header("Accept") + "', and takes "
                            + "application/vnd.atlas.YYYY-MM-DD+json with a date from " + version);
        }
        call.contentType(operation.contentType());
    }
}
