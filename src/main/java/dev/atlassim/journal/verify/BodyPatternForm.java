package dev.atlassim.journal.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.api.error.AtlasException;
import dev.atlassim.api.json.Json;
import dev.atlassim.form.Any;
import dev.atlassim.form.Fields;
import dev.atlassim.form.Form;
import dev.atlassim.form.Fragment;
import dev.atlassim.form.Key;
import dev.atlassim.form.Place;
import dev.atlassim.integration.Field;
import dev.atlassim.integration.IntegrationType;
import dev.atlassim.journal.masking.Fingerprints;
import dev.atlassim.project.ProjectBody;

/** What is asked of a request body: that it equals a document, or that a path into it finds something. */
record BodyPatternForm() implements Form {

    /** As WireMock has it: a document, or a text that holds one. */
    private static final Key<JsonNode> EQUAL_TO_JSON = new Key<>(
            "equalToJson",
            new Any(
                    value -> !value.isTextual() || holdsObject(value.textValue()),
                    "an object, or a text that holds one without repeated keys",
                    Form.object()),
            value -> value.isTextual() ? object(value.textValue()) : value,
            value -> value);

    private static final Key<Boolean> IGNORE_ARRAY_ORDER = Key.flag("ignoreArrayOrder");
    private static final Key<Boolean> IGNORE_EXTRA_ELEMENTS = Key.flag("ignoreExtraElements");
    private static final Key<JsonNode> MATCHES_JSON_PATH = Key.of("matchesJsonPath", new JsonPathForm());

    private static final Form EQUALITY =
            Fields.of(EQUAL_TO_JSON, IGNORE_ARRAY_ORDER, IGNORE_EXTRA_ELEMENTS).requiring(EQUAL_TO_JSON);
    private static final Form PATH = Fields.of(MATCHES_JSON_PATH).requiring(MATCHES_JSON_PATH);

    @Override
    public void check(JsonNode value, Place place) {
        if (!value.isObject() || value.has(EQUAL_TO_JSON.name()) == value.has(MATCHES_JSON_PATH.name())) {
            place.report("must be an object with either " + EQUAL_TO_JSON.name() + " or " + MATCHES_JSON_PATH.name());
        } else {
            (value.has(EQUAL_TO_JSON.name()) ? EQUALITY : PATH).check(value, place);
        }
    }

    @Override
    public ObjectNode schema() {
        var schema = Form.object();
        schema.putArray("oneOf").add(EQUALITY.schema()).add(PATH.schema());
        return schema;
    }

    /** The condition that {@code pattern} stands for. */
    static Condition read(Fragment pattern, Fingerprints fingerprints) {
        if (pattern.has(MATCHES_JSON_PATH)) {
            var at = pattern.place().key(MATCHES_JSON_PATH.name()).path();
            return JsonPathForm.read(at, pattern.get(MATCHES_JSON_PATH).get(), fingerprints);
        }
        var comparison = new JsonComparison(
                pattern.get(IGNORE_ARRAY_ORDER).orElse(false),
                pattern.get(IGNORE_EXTRA_ELEMENTS).orElse(false),
                fingerprints,
                BodyPatternForm::open);
        var at = pattern.place().key(EQUAL_TO_JSON.name()).path();
        return new BodyCondition.EqualToJson(at, pattern.get(EQUAL_TO_JSON).get(), comparison);
    }

    private static boolean holdsObject(String text) {
        try {
            return object(text) != null;
        } catch (AtlasException notOneObject) {
            return false;
        }
    }

    private static ObjectNode object(String text) {
        var bytes = text.getBytes(UTF_8);
        return Json.readObject(bytes, bytes.length);
    }

    /** Whether what is expected under {@code key} may be repeated: it is a field, and no type keeps it secret. */
    private static boolean open(String key) {
        var fields = IntegrationType.configurable().stream()
                .flatMap(type -> type.field(key).stream())
                .toList();
        return key.equals("type")
                || ProjectBody.knows(key)
                || (!fields.isEmpty() && fields.stream().noneMatch(Field::sensitive));
    }
}
