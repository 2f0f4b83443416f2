package dev.atlassim.control.error;

import dev.atlassim.api.answer.OtherErrors;
import dev.atlassim.api.json.Json;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Renders every error of the control API. */
public class ControlErrors implements OtherErrors {

    private final AllowedMethods allowedMethods;

    ControlErrors(AllowedMethods allowedMethods) {
        this.allowedMethods = allowedMethods;
    }

    /** The answer to a refused request. */
    @ServerExceptionMapper
    public Response refused(ControlException failure) {
        var answer = answer(failure);
        return (failure.status() == 401 ? answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer") : answer).build();
    }

    /** The answer to a request that violates constraints. */
    @ServerExceptionMapper
    public Response invalid(ResteasyReactiveViolationException failure) {
        return refused(ControlException.invalid(Violations.describe(failure.getConstraintViolations())));
    }

    @Override
    public Response of(Response.StatusType status, RoutingContext request) {
        var path = request.request().path();
        return switch (status.getStatusCode()) {
            case 404 -> refused(new ControlException(404, "there is no " + path));
            case 405 -> notAllowed(request.normalizedPath());
            case 500 -> refused(new ControlException(500, "internal error; see the log of the simulator"));
            default -> refused(new ControlException(status.getStatusCode(), status.getReasonPhrase()));
        };
    }

    private Response notAllowed(String path) {
        var methods = String.join(",", allowedMethods.of(path));
        return answer(new ControlException(405, path + " allows " + methods))
                .header(HttpHeaders.ALLOW, methods + ",OPTIONS")
                .build();
    }

    private static Response.ResponseBuilder answer(ControlException failure) {
        return Response.status(failure.status())
                .type(MediaType.APPLICATION_JSON)
                .entity(Json.write(new Body(failure.getMessage(), failure.problems()), true));
    }

    /** The body of every error. */
    @RegisterForReflection
    @Schema(name = "ControlError", requiredProperties = "error")
    record Body(String error, List<String> problems) {}
}
