package dev.atlassim.journal.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.form.Fields;
import dev.atlassim.form.Form;
import dev.atlassim.form.Fragment;
import dev.atlassim.form.Key;
import dev.atlassim.form.ListOf;
import dev.atlassim.form.MapOf;
import dev.atlassim.form.Place;
import dev.atlassim.form.RegexText;
import dev.atlassim.form.Text;
import dev.atlassim.integration.Field;
import dev.atlassim.integration.IntegrationType;
import dev.atlassim.journal.exchange.Attribute;
import dev.atlassim.journal.masking.HeaderMasking;
import dev.atlassim.journal.verify.PatternKey.Context;
import dev.atlassim.journal.verify.TextPattern.Operator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A request pattern: every key that it may have, and the conditions that they stand for. */
final class PatternForm {

    private static final List<PatternKey> KEYS = Stream.concat(
                    Stream.of(Attribute.values()).map(PatternKey::of),
                    Stream.of(
                            PatternKey.ofPath("urlPath", Text.ANY, Operator.EQUAL_TO),
                            PatternKey.ofPath("urlPathPattern", new RegexText(), Operator.MATCHES),
                            PatternKey.ofPath("pathPattern", new RegexText(), Operator.MATCHES),
                            new PatternKey("queryParameters", new MapOf(TextPatternForm.FORM), PatternForm::parameters),
                            new PatternKey(
                                    "headers",
                                    new MapOf(TextPatternForm.FORM).and(PatternForm::checkHeaders),
                                    PatternForm::headers),
                            new PatternKey("bodyPatterns", ListOf.of(new BodyPatternForm()), PatternForm::bodies),
                            new PatternKey("secrets", secretFields(), PatternForm::secrets)))
            .toList();

    private static final Map<String, PatternKey> BY_NAME =
            KEYS.stream().collect(Collectors.toUnmodifiableMap(PatternKey::name, Function.identity()));

    /** The keys of a pattern. */
    static final Fields FIELDS = Fields.NONE.and(
            KEYS.stream().map(key -> Key.of(key.name(), key.form())).toList());

    private PatternForm() {}

    /** Reports the keys of a pattern that exclude each other. */
    static void checkPaths(JsonNode pattern, Place place) {
        if (pattern.has("urlPathPattern") && pattern.has("pathPattern")) {
            place.key("pathPattern").report("is another name of urlPathPattern; give one of them");
        }
    }

    /** The conditions that {@code pattern}, which is right, stands for; keys of other kinds are left out. */
    static List<Condition> read(ObjectNode pattern, Place place, Context context) {
        return pattern.properties().stream()
                .filter(entry -> BY_NAME.containsKey(entry.getKey()))
                .flatMap(entry -> BY_NAME
                        .get(entry.getKey())
                        .reading()
                        .conditions(entry.getValue(), place.key(entry.getKey()), context)
                        .stream())
                .toList();
    }

    private static List<Condition> parameters(JsonNode value, Place place, Context context) {
        return each(
                value,
                (name, tests) -> new Condition.Parameter(
                        name,
                        TextPatternForm.read(
                                tests, context.masking().showsParameter(name, null), context.fingerprints())));
    }

    private static List<Condition> headers(JsonNode value, Place place, Context context) {
        return each(value, (sent, tests) -> {
            var name = sent.toLowerCase(Locale.ROOT);
            return new Condition.Header(
                    name, TextPatternForm.read(tests, context.masking().showsHeader(name), context.fingerprints()));
        });
    }

    private static void checkHeaders(JsonNode headers, Place place) {
        headers.fieldNames().forEachRemaining(name -> {
            if (HeaderMasking.NEVER.contains(name.toLowerCase(Locale.ROOT))) {
                place.key(name).report("is never kept; ask for principal");
            }
        });
    }

    private static List<Condition> bodies(JsonNode value, Place place, Context context) {
        return IntStream.range(0, value.size())
                .mapToObj(i -> new Fragment((ObjectNode) value.get(i), place.item(i)))
                .map(pattern -> BodyPatternForm.read(pattern, context.fingerprints()))
                .toList();
    }

    /** Sensitive fields of integrations, and those of forms; their values come in clear. */
    private static Form secretFields() {
        var ofIntegrations = IntegrationType.configurable().stream()
                .flatMap(type -> type.allFields().stream())
                .filter(Field::sensitive)
                .map(Field::name);
        return Fields.NONE.and(Stream.concat(Stream.of("client_secret", "token"), ofIntegrations)
                .distinct()
                .map(name -> Key.text(name, Text.ANY))
                .toList());
    }

    private static List<Condition> secrets(JsonNode value, Place place, Context context) {
        var fingerprints = context.fingerprints();
        return each(
                value,
                (name, secret) -> new BodyCondition.Sent(name, fingerprints.of(secret.textValue()), fingerprints));
    }

    private static List<Condition> each(JsonNode object, BiFunction<String, JsonNode, Condition> one) {
        return object.properties().stream()
                .map(entry -> one.apply(entry.getKey(), entry.getValue()))
                .toList();
    }
}
