package dev.atlassim.api.filter;

import dev.atlassim.api.answer.Compression;
import dev.atlassim.api.answer.Page;
import dev.atlassim.api.call.Call;
import dev.atlassim.api.call.Priorities;
import dev.atlassim.api.json.Json;
import dev.atlassim.api.operation.Operations;
import dev.atlassim.api.operation.Version;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.core.EncodedMediaType;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.ServerSerialisers;
import org.jboss.resteasy.reactive.server.core.serialization.EntityWriter;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerResponseFilter;

/** Turns the value of an operation into the bytes of the answer: envelope, indentation, content type. */
@Provider
@Priority(Priorities.RENDERING)
public class ResponseFilter implements ResteasyReactiveContainerResponseFilter {

    private static final Map<String, EncodedMediaType> VERSIONED = Operations.all().stream()
            .flatMap(operation -> operation.versions().stream())
            .map(Version::contentType)
            .distinct()
            .collect(Collectors.toUnmodifiableMap(
                    Function.identity(), type -> new EncodedMediaType(MediaType.valueOf(type))));

    private static final EntityWriter RENDERED = (rest, entity) -> {
        ServerSerialisers.encodeResponseHeaders(rest);
        var call = Call.of(rest.unwrap(RoutingContext.class));
        if (Compression.applies(call)) {
            rest.serverResponse().setResponseHeader(HttpHeaders.CONTENT_ENCODING, Compression.GZIP);
            rest.serverResponse().end(Compression.gzip(call.responseBody()));
        } else {
            rest.serverResponse().end(call.responseBody());
        }
    };

    /** Renders what the resource returned; refusals come rendered already. */
    @Override
    public void filter(ResteasyReactiveContainerRequestContext request, ContainerResponseContext response) {
        var rest = (ResteasyReactiveRequestContext) request.getServerRequestContext();
        var call = Call.of(rest.unwrap(RoutingContext.class));
        if (call != null && call.method().equals("OPTIONS") && response.getStatus() == 200) {
            response.getHeaders().putSingle(HttpHeaders.ALLOW, call.apiPath().allow());
        }
        if (call == null || call.refusal() != null || call.contentType() == null) {
            return;
        }
        var versioned = VERSIONED.get(call.contentType());
        if (versioned != null && plain(rest)) {
            call.responseBody(render(call, rest.getResult(), 200));
            rest.setResponseContentType(versioned);
            rest.setEntityWriter(RENDERED);
            return;
        }
        if (response.getEntity() != null) {
            call.responseBody(render(call, response.getEntity(), response.getStatus()));
            response.setEntity(call.responseBody());
        }
        response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, call.contentType());
    }

    /** Whether this filter has rendered the answer of {@code rest}, and writes it. */
    static boolean writes(ResteasyReactiveRequestContext rest) {
        return rest.getEntityWriter() == RENDERED;
    }

    /**
     * Whether the resource returned a value and nothing else. Then the framework need not make a response of it, only to
     * copy it for each thing set, nor look for what could write bytes: that would take longer than all else here.
     */
    private static boolean plain(ResteasyReactiveRequestContext rest) {
        return rest.getResult() != null && !rest.getResponse().isCreated();
    }

    private static byte[] render(Call call, Object entity, int status) {
        var query = call.query();
        return Json.write(query.envelope() ? enveloped(entity, status) : entity, query.pretty());
    }

    private static Object enveloped(Object entity, int status) {
        return entity instanceof Page<?> page ? page.withStatus(status) : new Envelope(entity, status);
    }

    /** A single document in an envelope. The order of the keys is inferred. */
    @RegisterForReflection
    record Envelope(Object content, int status) {}
}
