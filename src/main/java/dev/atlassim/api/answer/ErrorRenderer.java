package dev.atlassim.api.answer;

import dev.atlassim.api.call.Call;
import dev.atlassim.api.error.AtlasException;
import dev.atlassim.api.error.ErrorCode;
import dev.atlassim.api.error.Refusal;
import dev.atlassim.api.json.Json;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where a failed request gets its answer. */
public class ErrorRenderer {

    private static final Logger LOG = Logger.getLogger(ErrorRenderer.class);
    private static final String NOT_SIMULATED = "X-Simulator-Not-Simulated";

    private final OtherErrors others;

    ErrorRenderer(OtherErrors others) {
        this.others = others;
    }

    /** A refusal by the simulator itself. */
    @ServerExceptionMapper
    public Response refused(AtlasException failure, RoutingContext context) {
        var call = Call.of(context);
        if (call != null) {
            call.explanation(failure.explanation());
        }
        return render(failure.refusal(), call);
    }

    /** No such path, or one that the framework does not know by this method. */
    @ServerExceptionMapper
    public Response notFound(NotFoundException failure, RoutingContext context) {
        var call = Call.of(context);
        if (call != null
                && !call.apiPath().operations().isEmpty()
                && call.operation().isEmpty()) {
            return notAllowed(call);
        }
        return call == null ? others.of(Response.Status.NOT_FOUND, context) : notSimulated(call);
    }

    /** A path that Atlas has, but not with this method: no body (recorded 2025-04-15). */
    @ServerExceptionMapper
    public Response notAllowed(NotAllowedException failure, RoutingContext context) {
        var call = Call.of(context);
        return call == null ? others.of(Response.Status.METHOD_NOT_ALLOWED, context) : notAllowed(call);
    }

    private static Response notAllowed(Call call) {
        if (call.apiPath().unsimulated(call.method())) {
            return notSimulated(call);
        }
        return render(new Refusal.Bare(405, Map.of("Allow", call.apiPath().allow())), call);
    }

    /** The answer of Atlas to a path that it does not know. Atlas may know this one: a header and the log say who does not. */
    private static Response notSimulated(Call call) {
        LOG.infof("not simulated: %s %s", call.method(), call.path());
        return render(
                ErrorCode.RESOURCE_NOT_FOUND
                        .with(call.path())
                        .header(NOT_SIMULATED, "true")
                        .refusal(),
                call);
    }

    /** A request that the framework itself refuses, such as one whose headers it cannot read. */
    @ServerExceptionMapper
    public Response refusedByFramework(WebApplicationException failure, RoutingContext context) {
        var status = failure.getResponse().getStatusInfo();
        if (status.getStatusCode() < 400 || status.getStatusCode() >= 500) {
            return unexpected(failure, context);
        }
        var call = Call.of(context);
        return call == null
                ? others.of(status, context)
                : render(new Refusal.Bare(status.getStatusCode(), Map.of()), call);
    }

    /** A body that did not arrive: its sender went away, was too slow, or was cut off for sending too much. */
    @ServerExceptionMapper
    public Response notArrived(IOException failure, RoutingContext context) {
        LOG.debugf(
                "the body of %s %s did not arrive",
                context.request().method(), context.request().path());
        return refusedByFramework(new BadRequestException(), context);
    }

    /** Whatever else went wrong is a fault of the simulator: logged by class, never by message, which may quote input. */
    @ServerExceptionMapper
    public Response unexpected(Throwable failure, RoutingContext context) {
        LOG.errorf(
                "%s %s failed: %s",
                context.request().method(), context.request().path(), trace(failure));
        var call = Call.of(context);
        return call == null
                ? others.of(Response.Status.INTERNAL_SERVER_ERROR, context)
                : render(ErrorCode.UNEXPECTED_ERROR.with().refusal(), call);
    }

    private static String trace(Throwable failure) {
        var trace = new StringBuilder(failure.getClass().getName());
        for (var frame : failure.getStackTrace()) {
            trace.append("\n\tat ").append(frame);
        }
        return trace.toString();
    }

    /** The answer for {@code refusal}, which is noted with {@code call} unless that is null. */
    public static Response render(Refusal refusal, Call call) {
        var response = Response.status(refusal.status());
        refusal.headers().forEach(response::header);
        var body = body(refusal, call);
        if (body != null) {
            response.entity(body);
            if (!(refusal instanceof Refusal.Foreign)) {
                response.header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
            }
        }
        if (call != null) {
            call.refusal(refusal);
            call.responseBody(refusal instanceof Refusal.Foreign ? null : body);
        }
        return response.build();
    }

    private static byte[] body(Refusal refusal, Call call) {
        if (refusal instanceof Refusal.Foreign foreign) {
            return foreign.body().isEmpty() ? null : foreign.body().getBytes(StandardCharsets.UTF_8);
        }
        if (refusal instanceof Refusal.Challenge) {
            return Json.write(ChallengeBody.INSTANCE, true);
        }
        var pretty = call != null && "true".equals(call.parameters().get("pretty"));
        return refusal instanceof Refusal.Catalogued error ? Json.write(ErrorBody.of(error), pretty) : null;
    }

    /** The body of an error of the catalogue, keys in the recorded order. */
    @RegisterForReflection
    record ErrorBody(String detail, int error, String errorCode, List<Object> parameters, String reason) {
        static ErrorBody of(Refusal.Catalogued error) {
            var status = Response.Status.fromStatusCode(error.status());
            return new ErrorBody(
                    error.detail(), error.status(), error.code().name(), error.parameters(), status.getReasonPhrase());
        }
    }

    /** The body under a challenge, keys in the recorded order, which is another. */
    @RegisterForReflection
    record ChallengeBody(int error, String reason, String detail, String errorCode) {
        static final ChallengeBody INSTANCE =
                new ChallengeBody(401, "Unauthorized", "You are not authorized for this resource.", "UNEXPECTED_ERROR");
    }
}
