package dev.atlassim.journal.masking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.atlassim.api.error.AtlasException;
import dev.atlassim.integration.Field;
import dev.atlassim.integration.IntegrationBody;
import dev.atlassim.integration.IntegrationType;
import dev.atlassim.journal.exchange.KeptText;
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
 * What of a request body may be kept in clear: what the catalogue shows in clear anyway, and would take. Everything
 * else, also what was sent under a wrong key or in a wrong form, is masked.
 */
@FunctionalInterface
public interface Disclosure {

    TextNode MASKED = TextNode.valueOf(KeptText.MASKED);

    /** What may be kept of {@code value}: all of it, a part, or {@link #MASKED}. */
    JsonNode shown(String key, JsonNode value);

    /** For an integration; the type is empty where the caller named none that exists. */
    static Disclosure ofIntegration(Optional<IntegrationType> type) {
        return (key, value) -> switch (key) {
            case "id" -> clearIf(ObjectIds.isId(value.asText()), value);
            case "type" -> clearIf(IntegrationType.ofName(value.asText()).isPresent(), value);
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
        return clearIf(IntegrationBody.takes(type, field.name(), value), value);
    }

    /** For a project. */
    static Disclosure ofProject() {
        return (key, value) -> {
            var alone = JsonNodeFactory.instance.objectNode();
            return clearIf(ProjectBody.knows(key) && taken(ProjectBody::read, alone.set(key, value)), value);
        };
    }

    /** For the settings, a limit or a team of a project. */
    static Disclosure ofPart() {
        return (key, value) -> clearIf(
                switch (key) {
                    case "name" -> ProjectLimit.keys().contains(value.asText());
                    case "value" -> value.isIntegralNumber();
                    case "teamId" -> ObjectIds.PATTERN.matcher(value.asText()).matches();
                    case "roleNames" ->
                        value.isArray()
                                && StreamSupport.stream(value.spliterator(), false)
                                        .allMatch(Disclosure::isRole);
                    default -> ProjectSetting.keys().contains(key) && value.isBoolean();
                },
                value);
    }

    private static boolean isRole(JsonNode value) {
        return Arrays.stream(Role.values()).anyMatch(role -> role.name().equals(value.textValue()));
    }

    /** For a form sent to the OAuth endpoints by {@code principal}. */
    static Disclosure ofForm(String principal) {
        var grantTypes = Set.of("client_credentials", "authorization_code", "password", "refresh_token");
        return (key, value) -> switch (key) {
            case "client_id" -> clearIf(value.asText().equals(principal), value);
            case "grant_type" -> clearIf(grantTypes.contains(value.asText()), value);
            default -> MASKED;
        };
    }

    private static JsonNode clearIf(boolean harmless, JsonNode value) {
        return harmless ? value : MASKED;
    }

    private static boolean taken(Consumer<ObjectNode> reader, ObjectNode alone) {
        try {
            reader.accept(alone);
            return true;
        } catch (AtlasException refused) {
            return false;
        }
    }
}
