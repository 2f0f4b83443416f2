package dev.atlassim.api.filter;

import dev.atlassim.api.answer.ResponseHeaders;
import dev.atlassim.api.call.Call;
import dev.atlassim.api.call.Priorities;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Opens a {@link Call} for every request to the Atlas API and sees to the headers of its answer, however it ends. */
@ApplicationScoped
public class CallOpening {

    private final ResponseHeaders headers;

    CallOpening(ResponseHeaders headers) {
        this.headers = headers;
    }

    void register(@Observes Filters filters) {
        filters.register(this::open, Priorities.CALL);
    }

    private void open(RoutingContext context) {
        var path = context.normalizedPath();
        if (path.startsWith("/api/")) {
            var call = Call.open(context);
            context.addHeadersEndHandler(end -> headers.write(call, context.response()));
        }
        context.next();
    }
}
