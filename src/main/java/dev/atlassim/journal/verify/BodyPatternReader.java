package dev.atlassim.journal.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.jayway.jsonpath.JsonPathException;
import dev.atlassim.api.error.AtlasException;
import dev.atlassim.api.json.Json;
import dev.atlassim.integration.Field;
import dev.atlassim.integration.IntegrationType;
import dev.atlassim.journal.masking.Fingerprints;
import dev.atlassim.project.ProjectBody;
import dev.atlassim.text.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads what is asked of request bodies, and adds what is wrong with it to the problems. */
record BodyPatternReader(Fingerprints fingerprints, TextPatternReader texts, List<String> problems) {

    private static final String EQUAL_TO_JSON = "equalToJson";
    private static final String MATCHES_JSON_PATH = "matchesJsonPath";
    private static final String EXPRESSION = "expression";
    private static final List<String> FLAGS = List.of("ignoreArrayOrder", "ignoreExtraElements");

    private static final Set<String> OF_FORMS = Set.of("client_secret", "token");

    /** Reads {@code bodyPatterns}. */
    List<Condition> patterns(String at, JsonNode sent) {
        var conditions = new ArrayList<Condition>();
        if (!sent.isArray()) {
            problems.add(at + " must be a list");
        }
        for (int i = 0; i < sent.size() && sent.isArray(); i++) {
            pattern(at + "[" + i + "]", sent.get(i)).ifPresent(conditions::add);
        }
        return conditions;
    }

    private Optional<Condition> pattern(String at, JsonNode sent) {
        if (sent instanceof ObjectNode object && object.has(EQUAL_TO_JSON) != object.has(MATCHES_JSON_PATH)) {
            return object.has(EQUAL_TO_JSON) ? equalToJson(at, object) : matchesJsonPath(at, object);
        }
        problems.add(at + " must be an object with either " + EQUAL_TO_JSON + " or " + MATCHES_JSON_PATH);
        return Optional.empty();
    }

    private Optional<Condition> equalToJson(String at, ObjectNode sent) {
        for (var entry : sent.properties()) {
            var key = entry.getKey();
            if (FLAGS.contains(key) && !entry.getValue().isBoolean()) {
                problems.add(at + "." + key + " must be true or false");
            } else if (!FLAGS.contains(key) && !key.equals(EQUAL_TO_JSON)) {
                problems.add("unknown key '" + at + "." + key + "'" + Nearest.hint(key, FLAGS));
            }
        }
        var comparison = new JsonComparison(
                sent.path("ignoreArrayOrder").asBoolean(),
                sent.path("ignoreExtraElements").asBoolean(),
                fingerprints,
                BodyPatternReader::open);
        return document(at + "." + EQUAL_TO_JSON, sent.get(EQUAL_TO_JSON))
                .map(expected -> new BodyCondition.EqualToJson(at + "." + EQUAL_TO_JSON, expected, comparison));
    }

    /** As WireMock has it: a document, or a text that holds one. */
    private Optional<JsonNode> document(String at, JsonNode sent) {
        if (!sent.isTextual()) {
            return Optional.of(sent);
        }
        try {
            var bytes = sent.textValue().getBytes(UTF_8);
            return Optional.of(Json.readObject(bytes, bytes.length));
        } catch (AtlasException e) {
            problems.add(at + " must be an object, or a text that holds one without repeated keys");
            return Optional.empty();
        }
    }

    private Optional<Condition> matchesJsonPath(String at, ObjectNode sent) {
        var key = at + "." + MATCHES_JSON_PATH;
        sent.fieldNames().forEachRemaining(other -> {
            if (!other.equals(MATCHES_JSON_PATH)) {
                problems.add("unknown key '" + at + "." + other + "'");
            }
        });
        var asked = sent.get(MATCHES_JSON_PATH);
        if (asked.isTextual()) {
            return query(key, asked.textValue()).map(q -> new BodyCondition.MatchesJsonPath(key, q, null));
        }
        if (!asked.path(EXPRESSION).isTextual()) {
            problems.add(key + " must be a JSONPath, or an object with " + EXPRESSION);
            return Optional.empty();
        }
        var tests = ((ObjectNode) asked).deepCopy().without(EXPRESSION);
        var pattern = texts.read(key, tests, false);
        return query(key, asked.get(EXPRESSION).textValue())
                .flatMap(q -> pattern.map(p -> new BodyCondition.MatchesJsonPath(key, q, p)));
    }

    private Optional<JsonPathQuery> query(String at, String expression) {
        try {
            return Optional.of(new JsonPathQuery(expression));
        } catch (JsonPathException | IllegalArgumentException e) {
            problems.add(at + " is no JSONPath");
            return Optional.empty();
        }
    }

    /** Reads {@code secrets}: sensitive fields and their values in clear. */
    List<Condition> secrets(String at, JsonNode sent) {
        var conditions = new ArrayList<Condition>();
        var known = new TreeSet<>(OF_FORMS);
        IntegrationType.configurable()
                .forEach(type -> type.fields().stream()
                        .filter(Field::sensitive)
                        .map(Field::name)
                        .forEach(known::add));
        texts.each(at, sent, (name, value) -> {
            if (!known.contains(name)) {
                problems.add("no type of integration has the secret '" + name + "'" + Nearest.hint(name, known));
            } else if (!value.isTextual()) {
                problems.add(at + "." + name + " must be a text");
            } else {
                conditions.add(new BodyCondition.Sent(name, fingerprints.of(value.textValue()), fingerprints));
            }
        });
        return conditions;
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
