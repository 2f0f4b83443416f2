package dev.atlassim.journal.masking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.atlassim.api.call.Call;
import dev.atlassim.api.error.Refusal;
import dev.atlassim.api.json.Json;
import dev.atlassim.journal.JournalConfig;
import dev.atlassim.journal.exchange.KeptBody;
import dev.atlassim.journal.exchange.KeptQuery;
import dev.atlassim.journal.exchange.KeptText;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes out of an answer what it quotes of the request's hidden values. Integrations need no more: answers hold nothing
 * but their masked view.
 */
@Singleton
public class AnswerMasking {

    private static final Set<String> CLEAR_IN_TOKENS = Set.of("error", "error_description", "expires_in", "token_type");

    private final JournalConfig config;

    AnswerMasking(JournalConfig config) {
        this.config = config;
    }

    /** The body of the answer; null where there is none. */
    public KeptBody body(Call call, KeptQuery query, Taint taint) {
        var sent = call.responseBody();
        if (sent == null) {
            return null;
        }
        if (sent.length > config.maxBodySize()) {
            return new KeptBody.Withheld(sent.length, RequestMasking.TOO_LONG);
        }
        return new KeptBody.Shown(new KeptBody.Bytes(masked(call, sent, query, taint)), Map.of());
    }

    private static byte[] masked(Call call, byte[] sent, KeptQuery query, Taint taint) {
        if (call.refusal() instanceof Refusal.Catalogued error) {
            return quotesHidden(call, error, taint) ? Json.write(withoutQuotes(call, sent, error, taint), false) : sent;
        }
        if (call.refusal() == null && call.operation().isEmpty()) {
            return Json.write(withoutTokens(read(sent)), false);
        }
        return query.hidesSomething() ? Json.write(withoutQueries(Json.readAny(sent)), false) : sent;
    }

    private static boolean quotesHidden(Call call, Refusal.Catalogued error, Taint taint) {
        return error.parameters().stream().anyMatch(parameter -> quotesHidden(call, parameter, taint));
    }

    /** The path is kept in clear, so quoting it tells nothing new. */
    private static boolean quotesHidden(Call call, Object parameter, Taint taint) {
        return parameter instanceof String text && !call.path().contains(text) && taint.touches(text);
    }

    private static ObjectNode withoutQuotes(Call call, byte[] sent, Refusal.Catalogued error, Taint taint) {
        List<Object> parameters = error.parameters().stream()
                .map(p -> quotesHidden(call, p, taint) ? KeptText.MASKED : p)
                .toList();
        var body = read(sent);
        body.put("detail", new Refusal.Catalogued(error.code(), parameters, Map.of()).detail());
        var shown = body.putArray("parameters");
        parameters.forEach(shown::addPOJO);
        return body;
    }

    /** What the OAuth endpoints answer, tokens masked. */
    private static ObjectNode withoutTokens(ObjectNode body) {
        body.properties().forEach(entry -> {
            if (!CLEAR_IN_TOKENS.contains(entry.getKey())) {
                entry.setValue(Disclosure.MASKED);
            }
        });
        return body;
    }

    /** Links repeat the query of the request. */
    private static JsonNode withoutQueries(JsonNode body) {
        for (var link : body.findParents("href")) {
            var href = link.path("href").asText();
            var query = href.indexOf('?');
            if (query >= 0) {
                ((ObjectNode) link).set("href", new TextNode(href.substring(0, query + 1) + KeptText.MASKED));
            }
        }
        return body;
    }

    private static ObjectNode read(byte[] sent) {
        return Json.readObject(sent, sent.length);
    }
}
