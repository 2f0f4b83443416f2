package dev.atlassim.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The fields whose values are stored as sent. Each has its reason, so that no field is left unchecked by accident. */
class UncheckedFieldsTest {

    private static final String NO_FORM = "Atlas takes values of several forms";
    private static final String FREE = "a name that the other service gives, or a password that the user chooses";
    private static final String TEMPLATE = "Atlas checks the syntax, and its error is not known";

    private static final Map<String, String> UNCHECKED = new TreeMap<>(Map.ofEntries(
            Map.entry("SLACK apiToken", NO_FORM),
            Map.entry("SLACK teamName", FREE),
            Map.entry("DATADOG customEndpoint", "only null is recorded"),
            Map.entry("NEW_RELIC accountId", NO_FORM),
            Map.entry("NEW_RELIC licenseKey", NO_FORM),
            Map.entry("NEW_RELIC readToken", NO_FORM),
            Map.entry("NEW_RELIC writeToken", NO_FORM),
            Map.entry("OPS_GENIE apiKey", NO_FORM),
            Map.entry("VICTOR_OPS apiKey", NO_FORM),
            Map.entry("VICTOR_OPS routingKey", FREE),
            Map.entry("WEBHOOK bodyTemplate", TEMPLATE),
            Map.entry("WEBHOOK headersTemplate", TEMPLATE),
            Map.entry("WEBHOOK secret", FREE),
            Map.entry("PROMETHEUS password", FREE),
            Map.entry("PROMETHEUS username", FREE)));

    @Test
    void everyTextIsCheckedOrHasAReasonNotToBe() {
        var unchecked = IntegrationType.configurable().stream()
                .flatMap(type -> type.fields().stream()
                        .filter(field -> field.kind() == Field.Kind.TEXT)
                        .filter(field -> field.allowed().isEmpty()
                                && field.formats().isEmpty()
                                && field.maxLength() == Integer.MAX_VALUE)
                        .map(field -> type + " " + field.name()))
                .collect(Collectors.toSet());

        assertThat(unchecked).isEqualTo(UNCHECKED.keySet());
    }
}
