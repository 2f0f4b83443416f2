package dev.atlassim.journal.masking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.atlassim.api.call.Call;
import dev.atlassim.api.error.Refusal;
import dev.atlassim.api.json.Json;
import dev.atlassim.api.operation.BodyMask;
import dev.atlassim.journal.JournalConfig;
import dev.atlassim.journal.exchange.NamedValue;
import dev.atlassim.journal.exchange.RecordedBody;
import dev.atlassim.journal.exchange.RecordedQuery;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Masks in a response body what it repeats of the request's masked values, the tokens that it issues, and what the operation
 * declares.
 */
@Singleton
public class ResponseMasking {

    private static final Set<String> SHOWN_WITH_TOKENS =
            Set.of("error", "error_description", "expires_in", "token_type");

    private final JournalConfig config;

    ResponseMasking(JournalConfig config) {
        this.config = config;
    }

    /** The recorded body; null where there is none. */
    public RecordedBody body(Call call, RecordedQuery query, RequestSecrets secrets) {
        var sent = call.responseBody();
        if (sent == null) {
            return null;
        }
        if (sent.length > config.maxBodySize()) {
            return new RecordedBody.NotKept(sent.length, BodyMasking.TOO_LONG);
        }
        return new RecordedBody.Kept(new RecordedBody.Bytes(masked(call, sent, query, secrets)), Map.of());
    }

    private static byte[] masked(Call call, byte[] sent, RecordedQuery query, RequestSecrets secrets) {
        if (call.refusal() instanceof Refusal.Catalogued error) {
            return repeatsSecret(call, error, secrets)
                    ? Json.write(withoutSecrets(call, sent, error, secrets), false)
                    : sent;
        }
        if (call.refusal() == null && call.operation().isEmpty()) {
            return Json.write(withoutTokens(read(sent)), false);
        }
        var shown = call.operation().isPresent() ? call.operation().get().maskedAnswer(sent) : sent;
        return query.masksSomething() ? Json.write(withoutQueries(Json.readAny(shown)), false) : shown;
    }

    private static boolean repeatsSecret(Call call, Refusal.Catalogued error, RequestSecrets secrets) {
        return error.parameters().stream().anyMatch(parameter -> repeatsSecret(call, parameter, secrets));
    }

    /** The path is shown anyway. */
    private static boolean repeatsSecret(Call call, Object parameter, RequestSecrets secrets) {
        return parameter instanceof String text && !call.path().contains(text) && secrets.mayBeIn(text);
    }

    private static ObjectNode withoutSecrets(Call call, byte[] sent, Refusal.Catalogued error, RequestSecrets secrets) {
        List<Object> parameters = error.parameters().stream()
                .map(p -> repeatsSecret(call, p, secrets) ? NamedValue.MASK : p)
                .toList();
        var body = read(sent);
        body.put("detail", new Refusal.Catalogued(error.code(), parameters, Map.of()).detail());
        var shown = body.putArray("parameters");
        parameters.forEach(shown::addPOJO);
        return body;
    }

    /** A response of the OAuth endpoints, tokens masked. */
    private static ObjectNode withoutTokens(ObjectNode body) {
        body.properties().forEach(entry -> {
            if (!SHOWN_WITH_TOKENS.contains(entry.getKey())) {
                entry.setValue(BodyMask.MASKED);
            }
        });
        return body;
    }

    /** Links repeat the query of the request, which is masked. */
    private static JsonNode withoutQueries(JsonNode body) {
        for (var link : body.findParents("href")) {
            var href = link.path("href").asText();
            var query = href.indexOf('?');
            if (query >= 0) {
                ((ObjectNode) link).set("href", new TextNode(href.substring(0, query + 1) + NamedValue.MASK));
            }
        }
        return body;
    }

    private static ObjectNode read(byte[] sent) {
        return Json.readObject(sent, sent.length);
    }
}
