package dev.atlassim.fault.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.api.answer.ErrorRenderer;
import dev.atlassim.api.call.Call;
import dev.atlassim.api.error.Refusal;
import dev.atlassim.api.json.Json;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The answer of an operation that has been applied, before a byte of it is sent. */
public final class FaultResponse {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Call call;
    private final ContainerResponseContext response;

    public FaultResponse(Call call, ContainerResponseContext response) {
        this.call = call;
        this.response = response;
    }

    /** Whether the operation succeeded (2xx). */
    public boolean successful() {
        return response.getStatus() / 100 == 2;
    }

    /** Its body; empty where it has none. */
    public byte[] body() {
        if (response.getEntity() instanceof byte[] given) {
            return given;
        }
        return response.getEntity() == null ? new byte[0] : call.responseBody();
    }

    /** Replaces the body. The journal keeps the body of the operation, since this one need not be JSON. */
    public void body(byte[] bytes) {
        response.setEntity(bytes);
    }

    /** Sets a header. */
    public void header(String name, String value) {
        response.getHeaders().putSingle(name, value);
    }

    /** Replaces it by {@code refusal}. */
    public void become(Refusal refusal) {
        var other = ErrorRenderer.render(refusal, call);
        response.setStatus(other.getStatus());
        response.getHeaders().clear();
        response.getHeaders().putAll(other.getHeaders());
        response.setEntity(other.getEntity());
    }

    /** Copies status and headers to the response that is sent. */
    public void writeHead(HttpServerResponse sent) {
        sent.setStatusCode(response.getStatus());
        response.getHeaders()
                .forEach((name, values) -> sent.putHeader(
                        name, values.stream().map(Object::toString).toList()));
    }

    /** Changes each document that it shows: every result of a list, or the one that it is. */
    public void eachDocument(Consumer<ObjectNode> change) {
        document().ifPresent(whole -> {
            documents(whole).forEach(change);
            body(Json.write(whole, call.query().pretty()));
        });
    }

    /** Its body as a JSON object; empty where it is none. */
    public Optional<ObjectNode> document() {
        try {
            return JSON.readTree(body()) instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static List<ObjectNode> documents(ObjectNode whole) {
        if (whole.path("results").isArray()) {
            var found = new ArrayList<ObjectNode>();
            whole.get("results").forEach(result -> {
                if (result instanceof ObjectNode document) {
                    found.add(document);
                }
            });
            return found;
        }
        return List.of(whole.get("content") instanceof ObjectNode content ? content : whole);
    }
}
