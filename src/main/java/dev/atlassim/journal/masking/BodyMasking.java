package dev.atlassim.journal.masking;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.api.error.AtlasException;
import dev.atlassim.api.json.Json;
import dev.atlassim.api.json.JsonReader;
import dev.atlassim.api.operation.BodyMask;
import dev.atlassim.auth.FormParameters;
import dev.atlassim.journal.exchange.MaskedValue;
import dev.atlassim.journal.exchange.RecordedBody;
import java.util.HashMap;
import java.util.Map;

/** Masks the body of a request by the {@link BodyMask} of its operation. */
final class BodyMasking {

    static final String TOO_LONG = "it is longer than simulator.journal.max-body-size";

    private final int maxSize;
    private final JsonReader reader;
    private final Fingerprints fingerprints;

    BodyMasking(int maxSize, JsonReader reader, Fingerprints fingerprints) {
        this.maxSize = maxSize;
        this.reader = reader;
        this.fingerprints = fingerprints;
    }

    /** The recorded body where it should be JSON. */
    RecordedBody json(byte[] sent, BodyMask mask, RequestSecrets secrets) {
        if (sent.length > maxSize) {
            return notKept(sent, TOO_LONG, secrets);
        }
        try {
            return json(sent, reader.readObject(sent, sent.length), mask, secrets);
        } catch (AtlasException unreadable) {
            return notKept(sent, "it is not one JSON object without repeated keys", secrets);
        }
    }

    /** The recorded body, which was read as {@code object} already. */
    RecordedBody json(byte[] sent, ObjectNode object, BodyMask mask, RequestSecrets secrets) {
        return sent.length > maxSize ? notKept(sent, TOO_LONG, secrets) : mask(sent, object, mask, secrets);
    }

    /** The recorded body where it is a form, as if it were JSON. */
    RecordedBody form(byte[] sent, BodyMask mask, RequestSecrets secrets) {
        if (sent.length > maxSize) {
            return notKept(sent, TOO_LONG, secrets);
        }
        var form = JsonNodeFactory.instance.objectNode();
        FormParameters.read(new String(sent, UTF_8)).forEach(form::put);
        return mask(sent, form, mask, secrets);
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
            if (!Names.isHarmless(key)) {
                return notKept(sent, "a key in it may itself be a secret", secrets);
            }
            var value = entry.getValue();
            var left = value.isNull() ? value : mask.shown(key, value);
            shown.set(key, left);
            if (!left.equals(value)) {
                secrets.add(value, left);
                masked.put(key, fingerprint(value));
            }
        }
        return new RecordedBody.Kept(new RecordedBody.Bytes(Json.write(shown, false)), Map.copyOf(masked));
    }

    private MaskedValue fingerprint(JsonNode value) {
        return value.isTextual() ? fingerprints.of(value.textValue()) : MaskedValue.INCOMPARABLE;
    }
}
