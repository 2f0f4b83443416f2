package dev.atlassim.journal.masking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.atlassim.api.error.AtlasException;
import dev.atlassim.integration.Field;
import dev.atlassim.integration.IntegrationBody;
import dev.atlassim.integration.IntegrationType;
import dev.atlassim.journal.exchange.NamedValue;
import dev.atlassim.project.ProjectBody;
import dev.atlassim.project.ProjectLimit;
import dev.atlassim.project.ProjectSetting;
import dev.atlassim.state.ObjectIds;
import dev.atlassim.state.Role;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

/**
 * Masks the fields of a request body. Shown is only what Atlas itself would accept and show; everything else is masked,
 * as are values under an unknown key or in a wrong form.
 */
@FunctionalInterface
public interface BodyMask {

    TextNode MASKED = TextNode.valueOf(NamedValue.MASK);

    /** What is shown of {@code value}: all of it, a part, or {@link #MASKED}. */
    JsonNode shown(String key, JsonNode value);

    /** Of an integration; the type is empty where the path names none that exists. */
    static BodyMask ofIntegration(Optional<IntegrationType> type) {
        return (key, value) -> switch (key) {
            case "id" -> showIf(ObjectIds.isId(value.asText()), value);
            case "type" -> showIf(IntegrationType.ofName(value.asText()).isPresent(), value);
            default ->
                type.flatMap(known -> known.field(key))
                        .map(field -> shown(type.get(), field, value))
                        .orElse(MASKED);
        };
    }

    private static JsonNode shown(IntegrationType type, Field field, JsonNode value) {
        if (field.sensitive()) {
            var shown = value.isTextual() ? field.shown(value.textValue()) : "";
            return shown.isEmpty() ? MASKED : new TextNode(shown);
        }
        return showIf(IntegrationBody.takes(type, field.name(), value), value);
    }

    /** Of a project. */
    static BodyMask ofProject() {
        return (key, value) -> {
            var alone = JsonNodeFactory.instance.objectNode();
            return showIf(ProjectBody.knows(key) && accepted(ProjectBody::read, alone.set(key, value)), value);
        };
    }

    /** Of the settings, a limit or a team of a project. */
    static BodyMask ofPart() {
        return (key, value) -> showIf(
                switch (key) {
                    case "name" -> ProjectLimit.keys().contains(value.asText());
                    case "value" -> value.isIntegralNumber();
                    case "teamId" -> ObjectIds.PATTERN.matcher(value.asText()).matches();
                    case "roleNames" ->
                        value.isArray()
                                && StreamSupport.stream(value.spliterator(), false)
                                        .allMatch(BodyMask::isRole);
                    default -> ProjectSetting.keys().contains(key) && value.isBoolean();
                },
                value);
    }

    private static boolean isRole(JsonNode value) {
        return Arrays.stream(Role.values()).anyMatch(role -> role.name().equals(value.textValue()));
    }

    /** Of a form that {@code principal} sends to the OAuth endpoints. */
    static BodyMask ofForm(String principal) {
        var grantTypes = Set.of("client_credentials", "authorization_code", "password", "refresh_token");
        return (key, value) -> switch (key) {
            case "client_id" -> showIf(value.asText().equals(principal), value);
            case "grant_type" -> showIf(grantTypes.contains(value.asText()), value);
            default -> MASKED;
        };
    }

    private static JsonNode showIf(boolean harmless, JsonNode value) {
        return harmless ? value : MASKED;
    }

    private static boolean accepted(Consumer<ObjectNode> reader, ObjectNode alone) {
        try {
            reader.accept(alone);
            return true;
        } catch (AtlasException refused) {
            return false;
        }
    }
}
