package dev.atlassim.integration;

import static java.nio.charset.StandardCharsets.UTF_8;

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

    private static final List<byte[]> TYPES_WITH_CLEAR_SECRETS = IntegrationType.configurable().stream()
            .filter(type -> type.fields().stream().anyMatch(Field::clearInAnswers))
            .map(type -> type.name().getBytes(UTF_8))
            .toList();

    private IntegrationAnswerMask() {}

    /** The JSON of {@code answer}, masked; {@code answer} itself where it names no type whose secrets are shown. */
    static byte[] masked(byte[] answer) {
        for (var type : TYPES_WITH_CLEAR_SECRETS) {
            if (contains(answer, type)) {
                return Json.write(masked(Json.readAny(answer)), false);
            }
        }
        return answer;
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

    private static boolean contains(byte[] answer, byte[] name) {
        for (int at = 0; at <= answer.length - name.length; at++) {
            int matching = 0;
            while (matching < name.length && answer[at + matching] == name[matching]) {
                matching++;
            }
            if (matching == name.length) {
                return true;
            }
        }
        return false;
    }
}
