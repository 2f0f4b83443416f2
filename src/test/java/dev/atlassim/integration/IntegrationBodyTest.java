package dev.atlassim.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.api.error.AtlasException;
import dev.atlassim.api.error.ErrorCode;
import dev.atlassim.api.error.Refusal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IntegrationBodyTest {

    @ParameterizedTest
    @MethodSource("dev.atlassim.integration.Samples#types")
    void keepsEveryFieldThatWasSentAndNothingElse(IntegrationType type) {
        var expected = new HashMap<String, Object>();
        type.fields().forEach(field -> expected.put(field.name(), Samples.value(field)));
        var body = IntegrationBody.read(type, Samples.whole(type).put("id", "anything"));
        assertThat(body.settings()).isEqualTo(expected);
        assertThat(body.complete()).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("dev.atlassim.integration.Samples#types")
    void completesWithTheDefaultsOfTheCatalogueOnly(IntegrationType type) {
        var expected = new HashMap<String, Object>();
        type.fields().stream()
                .filter(field -> field.required() || field.defaultValue() != null)
                .forEach(field ->
                        expected.put(field.name(), field.required() ? Samples.value(field) : field.defaultValue()));
        assertThat(IntegrationBody.read(type, Samples.minimal(type)).complete()).isEqualTo(expected);
    }

    @Test
    void changesWhatWasSentAndKeepsTheRest() {
        var sent = Samples.only(IntegrationType.VICTOR_OPS).put("routingKey", "night");
        var body = IntegrationBody.read(IntegrationType.VICTOR_OPS, sent);
        assertThat(body.changing(Map.of("apiKey", "k", "routingKey", "day")))
                .isEqualTo(Map.of("apiKey", "k", "routingKey", "night"));
    }

    @Test
    void reportsTheTypeFirstAndThenTheFirstMistakeInTheOrderSent() {
        var sent = Samples.only(IntegrationType.DATADOG)
                .put("region", "MOON")
                .put("apiKey", "x")
                .put("zzz", 1);
        assertRefused(IntegrationType.SLACK, sent, ErrorCode.INVALID_ATTRIBUTE, "type");
        assertRefused(IntegrationType.DATADOG, sent, ErrorCode.INVALID_ENUM_VALUE, "MOON");
        assertRefused(
                IntegrationType.DATADOG,
                sent.deepCopy().without("region"),
                ErrorCode.INVALID_INTEGRATION_SETTINGS,
                "DATADOG",
                "apiKey must be a hexadecimal string");
    }

    @ParameterizedTest
    @MethodSource("dev.atlassim.integration.Samples#types")
    void printsNoneOfItsValues(IntegrationType type) {
        assertThat(IntegrationBody.read(type, Samples.whole(type))).hasToString("IntegrationBody[type=" + type + "]");
    }

    private static void assertRefused(IntegrationType type, ObjectNode sent, ErrorCode code, Object... parameters) {
        assertThatThrownBy(() -> IntegrationBody.read(type, sent))
                .isInstanceOfSatisfying(AtlasException.class, refused -> {
                    var error = (Refusal.Catalogued) refused.refusal();
                    assertThat(error.code()).isEqualTo(code);
                    assertThat(error.parameters()).containsExactly(parameters);
                });
    }
}
