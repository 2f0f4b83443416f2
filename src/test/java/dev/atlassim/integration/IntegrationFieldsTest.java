package dev.atlassim.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.testing.Api;
import dev.atlassim.testing.Refused;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mistake that every field of the catalogue can meet, in creating and in updating. */
@QuarkusTest
class IntegrationFieldsTest {

    private String project;

    @BeforeEach
    void openProject() {
        project = Api.newProject();
    }

    @ParameterizedTest
    @MethodSource("dev.atlassim.integration.Samples#fields")
    void aValueOfTheWrongJsonKindIsRefused(IntegrationType type, Field field) {
        var wrong = new ArrayList<Object>(List.of(7, 1.5, List.of(), List.of("a"), Map.of()));
        wrong.add(field.kind() == Field.Kind.FLAG ? "true" : true);
        for (var value : wrong) {
            assertRefused(Samples.put(Samples.whole(type), field.name(), value), Refused.kind(field.name()));
        }
    }

    @ParameterizedTest
    @MethodSource
    void aValueOutsideTheChoicesIsRefused(IntegrationType type, Field field) {
        for (var value : List.of(
                "",
                "elsewhere",
                field.allowed().get(0) + " ",
                swapCase(field.allowed().get(0)))) {
            assertRefused(Samples.put(Samples.whole(type), field.name(), value), Refused.choice(value));
        }
    }

    static Stream<Arguments> aValueOutsideTheChoicesIsRefused() {
        return fieldsWhere(field -> !field.allowed().isEmpty());
    }

    @ParameterizedTest
    @MethodSource
    void everyChoiceIsTaken(IntegrationType type, Field field) {
        for (var value : field.allowed()) {
            var answer = Api.owner()
                    .put(
                            Api.integrations(project, type.name()),
                            Samples.put(Samples.whole(type), field.name(), value)
                                    .toString());
            assertThat(Api.json(answer)
                            .path("results")
                            .path(0)
                            .path(field.name())
                            .textValue())
                    .isEqualTo(value);
        }
    }

    static Stream<Arguments> everyChoiceIsTaken() {
        return fieldsWhere(field -> !field.allowed().isEmpty());
    }

    @ParameterizedTest
    @MethodSource
    void aRequiredFieldThatIsMissingIsNamed(IntegrationType type, Field field) {
        assertRefused(Samples.whole(type).without(field.name()), Refused.missing(field.name()));
        if (!field.nullable()) {
            assertRefused(Samples.whole(type).putNull(field.name()), Refused.missing(field.name()));
        }
        if (field.kind() == Field.Kind.TEXT && field.allowed().isEmpty()) {
            assertRefused(Samples.whole(type).put(field.name(), ""), Refused.missing(field.name()));
        }
    }

    static Stream<Arguments> aRequiredFieldThatIsMissingIsNamed() {
        return fieldsWhere(Field::required);
    }

    @ParameterizedTest
    @MethodSource
    void anOptionalOrNullableNullIsAsIfNeverSet(IntegrationType type, Field field) {
        var path = Api.integrations(project, type.name());
        var created =
                Api.owner().post(path, Samples.whole(type).putNull(field.name()).toString());
        var id = Api.json(created).path("results").path(0).path("id").textValue();
        var without = (ObjectNode) Samples.whole(type).without(field.name());
        assertThat(created.body()).isEqualTo(Samples.page(path, Samples.shown(id, without)));
    }

    static Stream<Arguments> anOptionalOrNullableNullIsAsIfNeverSet() {
        return fieldsWhere(field -> !field.required() || field.nullable());
    }

    @ParameterizedTest
    @MethodSource("dev.atlassim.integration.Samples#fields")
    void aNullInAnUpdateChangesNothing(IntegrationType type, Field field) {
        var path = Api.integrations(project, type.name());
        Api.owner().post(path, Samples.whole(type).toString());
        var updated =
                Api.owner().put(path, Samples.only(type).putNull(field.name()).toString());
        var id = Api.json(updated).path("results").path(0).path("id").textValue();
        assertThat(updated.body()).isEqualTo(Samples.page(path, Samples.shown(id, Samples.whole(type))));
    }

    @ParameterizedTest
    @MethodSource
    void aValueMayBeAsLongAsTheLimitAndNotLonger(IntegrationType type, Field field) {
        var longest = "c".repeat(field.maxLength());
        assertRefused(Samples.whole(type).put(field.name(), longest + "c"), Refused.attribute(field.name()));
        var path = Api.integrations(project, type.name());
        var taken = Api.owner()
                .post(path, Samples.whole(type).put(field.name(), longest).toString());
        assertThat(taken.statusCode()).isEqualTo(200);
    }

    static Stream<Arguments> aValueMayBeAsLongAsTheLimitAndNotLonger() {
        return fieldsWhere(field -> field.maxLength() < Integer.MAX_VALUE);
    }

    @ParameterizedTest
    @MethodSource("dev.atlassim.integration.Samples#types")
    void attributesOfOtherTypesAndUnknownOnesAreRefused(IntegrationType type) {
        var foreign = new TreeSet<>(List.of("links", "Type", "ID", ""));
        Samples.types().stream()
                .map(IntegrationType::fields)
                .flatMap(Collection::stream)
                .forEach(field -> foreign.add(field.name()));
        type.fields().forEach(field -> foreign.remove(field.name()));
        for (var name : foreign) {
            assertRefused(Samples.whole(type).put(name, "x"), Refused.attribute(name));
            assertRefused(Samples.whole(type).putNull(name), Refused.attribute(name));
        }
    }

    @ParameterizedTest
    @MethodSource
    void aValueOfTheWrongFormIsRefusedInTheWordsOfItsType(
            IntegrationType type, String field, String value, Refused expected) {
        assertRefused(Samples.whole(type).put(field, value), expected);
    }

    static Stream<Arguments> aValueOfTheWrongFormIsRefusedInTheWordsOfItsType() {
        var notHex = Refused.badRequest(
                "INVALID_INTEGRATION_SETTINGS",
                "The provided settings for the DATADOG integration were invalid: apiKey must be a hexadecimal string.",
                "DATADOG",
                "apiKey must be a hexadecimal string");
        var datadog =
                Refused.badRequest("INVALID_DATADOG_API_KEY", "Datadog API key must consist of 32 hexadecimal digits.");
        var pagerDuty = Refused.badRequest(
                "INVALID_PAGER_DUTY_SERVICE_KEY", "PagerDuty service key must consist of 32 hexadecimal digits.");
        var url = Refused.badRequest(
                "VALIDATION_ERROR", "The request content produced the validation error: Invalid url.", "Invalid url");
        var keys = Stream.of(
                Arguments.of(IntegrationType.DATADOG, "apiKey", "g".repeat(32), notHex),
                Arguments.of(IntegrationType.DATADOG, "apiKey", "a".repeat(31), datadog),
                Arguments.of(IntegrationType.DATADOG, "apiKey", "a".repeat(33), datadog),
                Arguments.of(IntegrationType.PAGER_DUTY, "serviceKey", "g".repeat(32), pagerDuty),
                Arguments.of(IntegrationType.PAGER_DUTY, "serviceKey", "a".repeat(31), pagerDuty),
                Arguments.of(IntegrationType.PAGER_DUTY, "serviceKey", "a".repeat(33), pagerDuty));
        var addresses = fieldsWhere(field -> field.mask() == Mask.URL)
                .flatMap(pair -> Stream.of("example.com", "ftp://example.com/a", "https://", "https://a b/", "http:/x")
                        .map(value -> Arguments.of(pair.get()[0], ((Field) pair.get()[1]).name(), value, url)));
        return Stream.concat(keys, addresses);
    }

    /** Neither operation may take the body, and neither may leave anything behind. */
    private void assertRefused(ObjectNode body, Refused expected) {
        var path = Api.integrations(project, body.get("type").textValue());
        expected.in(Api.owner().post(path, body.toString()));
        expected.in(Api.owner().put(path, body.toString()));
        Refused.notConfigured(body.get("type").textValue()).in(Api.owner().get(path));
    }

    private static Stream<Arguments> fieldsWhere(Predicate<Field> condition) {
        return Samples.fields().filter(pair -> condition.test((Field) pair.get()[1]));
    }

    private static String swapCase(String word) {
        var upper = word.toUpperCase(Locale.ROOT);
        return word.equals(upper) ? word.toLowerCase(Locale.ROOT) : upper;
    }
}
