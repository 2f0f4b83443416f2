package dev.atlassim.api.filter;

import dev.atlassim.api.answer.ResponseHeaders;
import dev.atlassim.api.call.Call;
import dev.atlassim.api.call.HttpConfig;
import dev.atlassim.api.call.Priorities;
import dev.atlassim.state.Store;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Opens a {@link Call} for every request to the Atlas API and sets the headers of every answer. Reads the world, once a request. */
@Singleton
public class CallOpening {

    private final ResponseHeaders headers;
    private final HttpConfig config;
    private final Store store;

    CallOpening(ResponseHeaders headers, HttpConfig config, Store store) {
        this.headers = headers;
        this.config = config;
        this.store = store;
    }

    void register(@Observes Filters filters) {
        filters.register(this::open, Priorities.CALL);
        filters.register(this::readWorld, Priorities.WORLD);
    }

    private void open(RoutingContext context) {
        var path = context.normalizedPath();
        if (path.startsWith("/api/")) {
            var call = Call.open(context, config.maxBodySize());
            context.addHeadersEndHandler(end -> headers.write(call, context.response()));
        }
        context.next();
    }

    /**
     * The one read of a request: after the faults that delay its arrival, before everything that looks at the world. The
     * failure handler that Quarkus's own authentication has just left is removed: no request is authenticated by Quarkus
     * (application.properties), and with the handler Quarkus REST would match the path twice.
     */
    private void readWorld(RoutingContext context) {
        var call = Call.of(context);
        if (call != null) {
            call.world(store.read());
            context.remove(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
        }
        context.next();
    }
}
