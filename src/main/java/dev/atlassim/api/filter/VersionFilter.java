package dev.atlassim.api.filter;

import dev.atlassim.api.call.Call;
import dev.atlassim.api.call.Priorities;
import dev.atlassim.api.error.AtlasException;
import dev.atlassim.api.error.ErrorCode;
import dev.atlassim.api.operation.ApiVersion;
import dev.atlassim.api.operation.Operation;
import dev.atlassim.api.operation.Surface;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Finds the version that answers, and so the content type of the answer. The unversioned API has none. */
public class VersionFilter {

    private final Clock clock;

    VersionFilter(Clock clock) {
        this.clock = clock;
    }

    /**
     * Refuses with {@link ErrorCode#INVALID_VERSION_DATE} where no version can be found, and with
     * {@link ErrorCode#VERSION_GONE} where it is no longer available.
     */
    @ServerRequestFilter(priority = Priorities.VERSION)
    public void negotiate(RoutingContext context) {
        var call = Call.of(context);
        if (call == null || call.operation().isEmpty()) {
            return;
        }
        var operation = call.operation().get();
        if (operation.versions().isEmpty()) {
            return;
        }
        if (call.apiPath().surface() == Surface.V1) {
            call.contentType(MediaType.APPLICATION_JSON);
            return;
        }
        var accept = call.headerList("Accept");
        var version = ApiVersion.resolve(accept, operation.versions()).orElseThrow(() -> unknown(accept, operation));
        call.version(version);
        if (version.goneOn(today())) {
            throw ErrorCode.VERSION_GONE
                    .with(version.since().toString(), call.path().substring(1))
                    .because("version: " + version.since() + " of " + operation.id() + " is gone since "
                            + version.sunset().get());
        }
        call.contentType(version.contentType());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static AtlasException unknown(String accept, Operation operation) {
        return ErrorCode.INVALID_VERSION_DATE
                .with()
                .because("version: Accept is '" + accept
                        + "', and takes application/vnd.atlas.YYYY-MM-DD+json with a date" + " from "
                        + operation.versions().get(0).since());
    }
}
