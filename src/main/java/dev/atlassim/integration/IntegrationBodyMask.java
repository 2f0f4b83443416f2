package dev.atlassim.integration;

import static dev.atlassim.api.operation.BodyMask.showIf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.atlassim.api.operation.BodyMask;
import dev.atlassim.state.ObjectIds;
import java.util.Optional;

/** What the journal keeps in clear of the body of an integration: what the catalogue does not call a secret. */
public final class IntegrationBodyMask {

    private IntegrationBodyMask() {}

    /** For an integration of that type; empty where the caller named none that exists. */
    public static BodyMask of(Optional<IntegrationType> type) {
        return (key, value) -> switch (key) {
            case "id" -> showIf(ObjectIds.isId(value.asText()), value);
            case "type" -> showIf(IntegrationType.ofName(value.asText()).isPresent(), value);
            default ->
                type.flatMap(known -> known.field(key))
                        .map(field -> shown(type.get(), field, value))
                        .orElse(BodyMask.MASKED);
        };
    }

    private static JsonNode shown(IntegrationType type, Field field, JsonNode value) {
        if (field.sensitive()) {
            var shown = value.isTextual() ? field.shown(value.textValue()) : "";
            return shown.isEmpty() ? BodyMask.MASKED : new TextNode(shown);
        }
        return showIf(IntegrationBody.takes(type, field.name(), value), value);
    }
}
