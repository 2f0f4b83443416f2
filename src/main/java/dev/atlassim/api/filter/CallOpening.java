package dev.atlassim.api.filter;

import dev.atlassim.api.answer.ResponseHeaders;
import dev.atlassim.api.call.Call;
import dev.atlassim.api.call.CallViews;
import dev.atlassim.api.call.HttpConfig;
import dev.atlassim.api.call.Priorities;
import dev.atlassim.api.connection.Connections;
import dev.atlassim.api.json.JsonReader;
import dev.atlassim.api.operation.ApiPath;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Opens a {@link Call} for every request to the Atlas API and sets the headers of every answer. The call takes the state
 * that the request sees, once.
 */
@Singleton
public class CallOpening {

    private final ResponseHeaders headers;
    private final JsonReader reader;
    private final HttpConfig config;
    private final CallViews views;
    private final Connections connections;

    CallOpening(
            ResponseHeaders headers, JsonReader reader, HttpConfig config, CallViews views, Connections connections) {
        this.headers = headers;
        this.reader = reader;
        this.config = config;
        this.views = views;
        this.connections = connections;
    }

    void register(@Observes Filters filters) {
        filters.register(this::open, Priorities.CALL);
        filters.register(this::leaveToUs, Priorities.AUTHENTICATED);
    }

    private void open(RoutingContext context) {
        connections.arrived(context.request());
        var path = context.normalizedPath();
        if (ApiPath.ofAtlas(path)) {
            var call = Call.open(context, reader, config.maxBodySize());
            views.renew(call);
            context.addHeadersEndHandler(end -> headers.write(call, context.response()));
        }
        context.next();
    }

    /**
     * Removes the failure handler that Quarkus's own authentication has just left: no request is authenticated by Quarkus
     * (application.properties), and with the handler Quarkus REST would match the path twice.
     */
    private void leaveToUs(RoutingContext context) {
        if (Call.of(context) != null) {
            context.remove(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
        }
        context.next();
    }
}
