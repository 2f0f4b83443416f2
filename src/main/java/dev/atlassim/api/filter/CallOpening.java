package dev.atlassim.api.filter;

import dev.atlassim.api.answer.ResponseHeaders;
import dev.atlassim.api.call.Call;
import dev.atlassim.api.call.HttpConfig;
import dev.atlassim.api.call.Priorities;
import dev.atlassim.state.Store;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Opens a {@link Call} for every request to the Atlas API and sets the headers of every answer. Reads the world, once a request. */
@ApplicationScoped
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

    /** The one read of a request: after the faults that delay its arrival, before everything that looks at the world. */
    private void readWorld(RoutingContext context) {
        var call = Call.of(context);
        if (call != null) {
            call.world(store.read());
        }
        context.next();
    }
}
