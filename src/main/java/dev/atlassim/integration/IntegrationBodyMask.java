package dev.atlassim.integration;

import static dev.atlassim.api.operation.BodyMask.showIf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.atlassim.api.operation.BodyMask;
import dev.atlassim.state.ObjectIds;
import java.util.Optional;

/** The mask of the bodies of integrations in the journal: fields that are secret in the catalogue are masked. */
public final class IntegrationBodyMask {

    private IntegrationBodyMask() {}

    /** The mask for {@code type}; empty if the path names an unknown type. */
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
