package dev.atlassim.integration;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.api.json.Json;
import java.util.List;
import java.util.Optional;

/**
 * The mask of answers in the journal. It hides the secrets that answers show because Atlas shows them; the others are masked
 * in the answers themselves.
 */
final class IntegrationAnswerMask {

    private static final List<String> TYPES_WITH_CLEAR_SECRETS = IntegrationType.configurable().stream()
            .filter(type -> type.fields().stream().anyMatch(Field::clearInAnswers))
            .map(IntegrationType::name)
            .toList();

    private IntegrationAnswerMask() {}

    /** The JSON of {@code answer}, masked; {@code answer} itself where it names no type whose secrets are shown. */
    static byte[] masked(byte[] answer) {
        var text = new String(answer, ISO_8859_1);
        return TYPES_WITH_CLEAR_SECRETS.stream().anyMatch(text::contains)
                ? Json.write(masked(Json.readAny(answer)), false)
                : answer;
    }

    private static JsonNode masked(JsonNode answer) {
        for (var integration : answer.findParents("type")) {
            type(integration).ifPresent(type -> mask(type, (ObjectNode) integration));
        }
        return answer;
    }

    private static Optional<IntegrationType> type(JsonNode integration) {
        return IntegrationType.ofName(integration.get("type").asText());
    }

    private static void mask(IntegrationType type, ObjectNode integration) {
        for (var field : type.fields()) {
            var value = integration.path(field.name());
            if (field.clearInAnswers() && value.isTextual()) {
                integration.put(field.name(), field.shown(value.textValue()));
            }
        }
    }
}
