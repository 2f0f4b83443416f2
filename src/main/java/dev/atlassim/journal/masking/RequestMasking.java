package dev.atlassim.journal.masking;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.api.call.Call;
import dev.atlassim.api.error.AtlasException;
import dev.atlassim.api.json.Json;
import dev.atlassim.api.operation.BodyMask;
import dev.atlassim.api.operation.Operation;
import dev.atlassim.api.operation.QueryParameter;
import dev.atlassim.auth.Form;
import dev.atlassim.journal.JournalConfig;
import dev.atlassim.journal.exchange.MaskedValue;
import dev.atlassim.journal.exchange.NamedValue;
import dev.atlassim.journal.exchange.RecordedBody;
import dev.atlassim.journal.exchange.RecordedQuery;
import io.vertx.core.MultiMap;
import jakarta.inject.Singleton;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Masks a request before it is recorded. Whatever is not known to be harmless is masked. */
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

    /** Whether the header of that name, in lower case, is shown. */
    public boolean showsHeader(String name) {
        return headers.shows(name);
    }

    /** Whether the query parameter of that name may be shown for the operation, which may be null. */
    public boolean showsParameter(String name, Operation operation) {
        return QueryParameter.isCommon(name)
                || (operation != null
                        && operation
                                .queryParameter(name)
                                .filter(QueryParameter::clear)
                                .isPresent());
    }

    /** The recorded headers, names in lower case. */
    public List<NamedValue> headers(MultiMap headers, RequestSecrets secrets) {
        return this.headers.of(headers, secrets);
    }

    /** The recorded query, decoded. */
    public RecordedQuery query(String raw, Operation operation, RequestSecrets secrets) {
        if (raw == null || raw.isEmpty()) {
            return RecordedQuery.NONE;
        }
        var recorded = new ArrayList<NamedValue>();
        try {
            for (var sent : raw.split("&")) {
                var equals = sent.indexOf('=');
                var name = decode(equals < 0 ? sent : sent.substring(0, equals));
                if (!isName(name)) {
                    return notKept(secrets);
                }
                var value = equals < 0 ? "" : decode(sent.substring(equals + 1));
                recorded.add(record(name, value, showsParameter(name, value, operation), secrets));
            }
        } catch (IllegalArgumentException notPercentEncoded) {
            return notKept(secrets);
        }
        return new RecordedQuery(List.copyOf(recorded), false);
    }

    /** Whether the name of a field or parameter is surely no secret: secrets have digits, or are longer. */
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

    private boolean showsParameter(String name, String value, Operation operation) {
        return showsParameter(name, operation)
                && (!QueryParameter.isCommon(name) || PLAIN.matcher(value).matches());
    }

    private static RecordedQuery notKept(RequestSecrets secrets) {
        secrets.addUnknown();
        return RecordedQuery.NOT_KEPT;
    }

    private NamedValue record(String name, String value, boolean clear, RequestSecrets secrets) {
        if (clear) {
            return NamedValue.clear(name, value);
        }
        secrets.add(value);
        return NamedValue.masked(name, fingerprints.of(value));
    }

    /** The recorded body; null where there was none. */
    public RecordedBody body(Call call, String principal, RequestSecrets secrets) {
        var sent = call.body().bytes();
        if (sent == null) {
            return announced(call) ? new RecordedBody.NotKept(-1, "the request was answered before it was read") : null;
        }
        if (sent.length == 0) {
            return null;
        }
        if (call.operation().isEmpty()) {
            return form(sent, principal, secrets);
        }
        return call.body().object() == null
                ? json(sent, bodyMask(call), secrets)
                : json(sent, call.body().object(), bodyMask(call), secrets);
    }

    /** The recorded body where it should be JSON. */
    public RecordedBody json(byte[] sent, BodyMask mask, RequestSecrets secrets) {
        if (sent.length > config.maxBodySize()) {
            return notKept(sent, TOO_LONG, secrets);
        }
        try {
            return json(sent, Json.readObject(sent, sent.length), mask, secrets);
        } catch (AtlasException unreadable) {
            return notKept(sent, "it is not one JSON object without repeated keys", secrets);
        }
    }

    private RecordedBody json(byte[] sent, ObjectNode object, BodyMask mask, RequestSecrets secrets) {
        return sent.length > config.maxBodySize()
                ? notKept(sent, TOO_LONG, secrets)
                : mask(sent, object, mask, secrets);
    }

    /** The recorded body where it is a form sent to the OAuth endpoints, as if it were JSON. */
    RecordedBody form(byte[] sent, String principal, RequestSecrets secrets) {
        if (sent.length > config.maxBodySize()) {
            return notKept(sent, TOO_LONG, secrets);
        }
        var form = JsonNodeFactory.instance.objectNode();
        Form.read(new String(sent, UTF_8)).forEach(form::put);
        return mask(sent, form, FormBodyMask.of(principal), secrets);
    }

    private static boolean announced(Call call) {
        var length = call.header("Content-Length");
        return call.header("Transfer-Encoding") != null || (length != null && !length.equals("0"));
    }

    private static BodyMask bodyMask(Call call) {
        return call.operation().orElseThrow().bodyMask(call::pathParameter);
    }

    private static RecordedBody notKept(byte[] sent, String reason, RequestSecrets secrets) {
        secrets.addUnknown();
        return new RecordedBody.NotKept(sent.length, reason);
    }

    private RecordedBody mask(byte[] sent, ObjectNode object, BodyMask mask, RequestSecrets secrets) {
        var shown = JsonNodeFactory.instance.objectNode();
        var masked = new HashMap<String, MaskedValue>();
        for (var entry : object.properties()) {
            var key = entry.getKey();
            if (!isName(key)) {
                return notKept(sent, "a key in it may itself be a secret", secrets);
            }
            var value = entry.getValue();
            var left = value.isNull() ? value : mask.shown(key, value);
            shown.set(key, left);
            if (!left.equals(value)) {
                secrets.add(value);
                masked.put(key, fingerprint(value));
            }
        }
        return new RecordedBody.Kept(new RecordedBody.Bytes(Json.write(shown, false)), Map.copyOf(masked));
    }

    private MaskedValue fingerprint(JsonNode value) {
        return value.isTextual() ? fingerprints.of(value.textValue()) : MaskedValue.INCOMPARABLE;
    }
}
