package dev.atlassim.control.request;

import dev.atlassim.api.answer.ErrorRenderer;
import dev.atlassim.api.error.ErrorCode;
import dev.atlassim.api.operation.ApiPath;
import dev.atlassim.control.error.ControlErrors;
import dev.atlassim.control.error.ControlException;
import io.vertx.core.VertxException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Answers requests whose header Host is missing or invalid. Vert.x refuses them before any filter, and Quarkus logs an error. */
@Singleton
public class InvalidHost {

    private final ControlErrors errors;

    InvalidHost(ControlErrors errors) {
        this.errors = errors;
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::answer);
    }

    private void answer(RoutingContext context) {
        if (context.failure() instanceof VertxException && context.request().authority() == null) {
            var answer = refuse(context);
            context.response()
                    .setStatusCode(answer.getStatus())
                    .putHeader(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON)
                    .end(Buffer.buffer((byte[]) answer.getEntity()));
        } else {
            context.next();
        }
    }

    private Response refuse(RoutingContext context) {
        return ApiPath.ofAtlas(context.normalizedPath())
                ? ErrorRenderer.render(ErrorCode.INVALID_HOST.with().refusal(), null)
                : errors.refused(new ControlException(
                        400, "the header Host is missing, or is not a host name or address with an optional port"));
    }
}
