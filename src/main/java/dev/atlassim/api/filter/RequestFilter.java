package dev.atlassim.api.filter;

import dev.atlassim.api.call.Call;
import dev.atlassim.api.call.HttpConfig;
import dev.atlassim.api.call.Priorities;
import dev.atlassim.api.call.QueryParameters;
import dev.atlassim.api.error.ErrorCode;
import dev.atlassim.api.operation.ApiVersion;
import dev.atlassim.state.ObjectIds;
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** The last step before the operation: reads the shared query parameters and looks at the body from outside. */
public class RequestFilter {

    private final HttpConfig config;

    RequestFilter(HttpConfig config) {
        this.config = config;
    }

    /** Refuses invalid query parameters, bodies of a type other than JSON or of too great a length, and malformed ids in the path. */
    @ServerRequestFilter(priority = Priorities.QUERY_AND_BODY)
    public void read(RoutingContext context) {
        var call = Call.of(context);
        if (call == null || call.operation().isEmpty()) {
            return;
        }
        var operation = call.operation().get();
        if (!operation.queryParameters().isEmpty()) {
            call.query(QueryParameters.read(call, operation.paged()));
        }
        if (hasBody(call)) {
            checkBody(call);
        }
        for (var parameter : operation.idParameters()) {
            if (!ObjectIds.isId(call.pathParameter(parameter))) {
                throw ErrorCode.PATH_PARAM_PARSE_ERROR.with(call.path());
            }
        }
    }

    private static boolean hasBody(Call call) {
        return switch (call.method()) {
            case "POST", "PUT", "PATCH" -> true;
            default -> false;
        };
    }

    private void checkBody(Call call) {
        var type = call.header("Content-Type");
        if (type != null && !ApiVersion.accepts(type)) {
            throw ErrorCode.UNSUPPORTED_MEDIA_TYPE.with(type);
        }
        var length = call.header("Content-Length");
        if (length != null && Long.parseLong(length) > config.maxBodySize()) {
            throw ErrorCode.REQUEST_ENTITY_TOO_LARGE.with(config.maxBodySize());
        }
    }
}
