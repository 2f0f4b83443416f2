package dev.atlassim.api.filter;

import dev.atlassim.api.body.BodyReader;
import dev.atlassim.api.call.Call;
import dev.atlassim.api.call.HttpConfig;
import dev.atlassim.api.call.Priorities;
import dev.atlassim.api.call.QueryParameters;
import dev.atlassim.api.error.ErrorCode;
import dev.atlassim.api.operation.ApiVersion;
import dev.atlassim.api.operation.Operation;
import dev.atlassim.state.ObjectIds;
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/** The last step before the operation: reads the shared query parameters, checks the ids in the path, and reads the body. */
public class RequestFilter {

    private final HttpConfig config;

    RequestFilter(HttpConfig config) {
        this.config = config;
    }

    /** Refuses invalid query parameters, bodies of a type other than JSON or of too great a length, and malformed ids in the path. */
    @ServerRequestFilter(priority = Priorities.QUERY_AND_BODY)
    public void read(RoutingContext context, ResteasyReactiveContainerRequestContext request) {
        var call = Call.of(context);
        if (call == null) {
            return;
        }
        call.operation().ifPresent(operation -> check(call, operation));
        if (hasBody(call)) {
            BodyReader.read(request, config.maxBodySize(), RefusedBody.INSTANCE);
        }
    }

    private void check(Call call, Operation operation) {
        if (!operation.queryParameters().isEmpty()) {
            call.query(QueryParameters.read(call, operation.paged()));
        }
        if (hasBody(call)) {
            checkContentType(call);
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

    private static void checkContentType(Call call) {
        var type = call.header("Content-Type");
        if (type != null && !ApiVersion.accepts(type)) {
            throw ErrorCode.UNSUPPORTED_MEDIA_TYPE.with(type);
        }
    }
}
