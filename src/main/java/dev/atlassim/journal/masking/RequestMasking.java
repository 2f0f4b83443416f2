package dev.atlassim.journal.masking;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.api.call.Call;
import dev.atlassim.api.call.QueryParameters;
import dev.atlassim.api.error.AtlasException;
import dev.atlassim.api.json.Json;
import dev.atlassim.api.operation.Operation;
import dev.atlassim.auth.Form;
import dev.atlassim.integration.IntegrationType;
import dev.atlassim.journal.JournalConfig;
import dev.atlassim.journal.exchange.Hidden;
import dev.atlassim.journal.exchange.KeptBody;
import dev.atlassim.journal.exchange.KeptQuery;
import dev.atlassim.journal.exchange.KeptText;
import io.vertx.core.MultiMap;
import jakarta.inject.Singleton;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Takes the secrets out of a request before anything of it is kept. What is not known to be harmless is masked. */
@Singleton
public class RequestMasking {

    private static final int LONGEST_NAME = 40;

    static final String TOO_LONG = "it is longer than simulator.journal.max-body-size";

    private static final Pattern PLAIN = Pattern.compile("true|false|[0-9]{1,9}|");

    private final JournalConfig config;
    private final Fingerprints fingerprints;
    private final HeaderMasking headers;

    public RequestMasking(JournalConfig config, Fingerprints fingerprints) {
        this.config = config;
        this.fingerprints = fingerprints;
        this.headers = new HeaderMasking(config.clearHeaders(), fingerprints);
    }

    /** Whether the header of that name, in lower case, is kept in clear. */
    public boolean clearHeader(String name) {
        return headers.clear(name);
    }

    /** Whether the query parameter of that name may be kept in clear for the operation, which may be null. */
    public boolean clearParameter(String name, Operation operation) {
        return QueryParameters.NAMES.contains(name)
                || (name.equals("name") && (operation == Operation.LIST_ORGS || operation == Operation.GET_ORG_GROUPS));
    }

    /** The headers, names in lower case. */
    public List<KeptText> headers(MultiMap headers, Taint taint) {
        return this.headers.of(headers, taint);
    }

    /** The query, decoded. */
    public KeptQuery query(String raw, Operation operation, Taint taint) {
        if (raw == null || raw.isEmpty()) {
            return KeptQuery.NONE;
        }
        var kept = new ArrayList<KeptText>();
        try {
            for (var sent : raw.split("&")) {
                var equals = sent.indexOf('=');
                var name = decode(equals < 0 ? sent : sent.substring(0, equals));
                if (!isName(name)) {
                    return withhold(taint);
                }
                var value = equals < 0 ? "" : decode(sent.substring(equals + 1));
                kept.add(keep(name, value, clearParameter(name, value, operation), taint));
            }
        } catch (IllegalArgumentException notPercentEncoded) {
            return withhold(taint);
        }
        return new KeptQuery(List.copyOf(kept), false);
    }

    /** Whether a key or parameter is surely no secret: secrets have digits, or are longer. */
    private static boolean isName(String text) {
        if (text.isEmpty() || text.length() > LONGEST_NAME || !isLetter(text.charAt(0))) {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            var c = text.charAt(i);
            if (!isLetter(c) && c != '_' && c != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, UTF_8);
    }

    private boolean clearParameter(String name, String value, Operation operation) {
        return clearParameter(name, operation)
                && (!QueryParameters.NAMES.contains(name)
                        || PLAIN.matcher(value).matches());
    }

    private static KeptQuery withhold(Taint taint) {
        taint.addEverything();
        return KeptQuery.WITHHELD;
    }

    private KeptText keep(String name, String value, boolean clear, Taint taint) {
        if (clear) {
            return KeptText.clear(name, value);
        }
        taint.add(value);
        return KeptText.masked(name, fingerprints.of(value));
    }

    /** The body; null where there was none. */
    public KeptBody body(Call call, String principal, Taint taint) {
        var sent = call.requestBody();
        if (sent == null) {
            return announced(call) ? new KeptBody.Withheld(-1, "the request was answered before it was read") : null;
        }
        if (sent.length == 0) {
            return null;
        }
        if (call.operation().isEmpty()) {
            return form(sent, principal, taint);
        }
        return call.requestObject() == null
                ? json(sent, disclosure(call), taint)
                : json(sent, call.requestObject(), disclosure(call), taint);
    }

    /** A body that should be JSON. */
    public KeptBody json(byte[] sent, Disclosure disclosure, Taint taint) {
        if (sent.length > config.maxBodySize()) {
            return withhold(sent, TOO_LONG, taint);
        }
        try {
            return json(sent, Json.readObject(sent, sent.length), disclosure, taint);
        } catch (AtlasException unreadable) {
            return withhold(sent, "it is not one JSON object without repeated keys", taint);
        }
    }

    private KeptBody json(byte[] sent, ObjectNode object, Disclosure disclosure, Taint taint) {
        return sent.length > config.maxBodySize()
                ? withhold(sent, TOO_LONG, taint)
                : mask(sent, object, disclosure, taint);
    }

    /** A form sent to the OAuth endpoints, kept as if it were JSON. */
    KeptBody form(byte[] sent, String principal, Taint taint) {
        if (sent.length > config.maxBodySize()) {
            return withhold(sent, TOO_LONG, taint);
        }
        var form = JsonNodeFactory.instance.objectNode();
        Form.read(new String(sent, UTF_8)).forEach(form::put);
        return mask(sent, form, Disclosure.ofForm(principal), taint);
    }

    private static boolean announced(Call call) {
        var length = call.header("Content-Length");
        return call.header("Transfer-Encoding") != null || (length != null && !length.equals("0"));
    }

    private static Disclosure disclosure(Call call) {
        var type = call.pathParameter("integrationType");
        if (type != null) {
            return Disclosure.ofIntegration(IntegrationType.ofName(type));
        }
        return switch (call.operation().orElseThrow()) {
            case CREATE_GROUP, UPDATE_GROUP -> Disclosure.ofProject();
            default -> Disclosure.ofPart();
        };
    }

    private static KeptBody withhold(byte[] sent, String reason, Taint taint) {
        taint.addEverything();
        return new KeptBody.Withheld(sent.length, reason);
    }

    private KeptBody mask(byte[] sent, ObjectNode object, Disclosure disclosure, Taint taint) {
        var shown = JsonNodeFactory.instance.objectNode();
        var hidden = new HashMap<String, Hidden>();
        for (var entry : object.properties()) {
            var key = entry.getKey();
            if (!isName(key)) {
                return withhold(sent, "a key in it may itself be a secret", taint);
            }
            var value = entry.getValue();
            var masked = value.isNull() ? value : disclosure.shown(key, value);
            shown.set(key, masked);
            if (!masked.equals(value)) {
                taint.add(value);
                hidden.put(key, remains(value).orElse(Hidden.UNCOMPARABLE));
            }
        }
        return new KeptBody.Shown(new KeptBody.Bytes(Json.write(shown, false)), Map.copyOf(hidden));
    }

    private Optional<Hidden> remains(JsonNode value) {
        return value.isTextual() ? Optional.of(fingerprints.of(value.textValue())) : Optional.empty();
    }
}
