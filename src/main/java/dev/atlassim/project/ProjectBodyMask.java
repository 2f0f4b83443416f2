package dev.atlassim.project;

import static dev.atlassim.api.operation.BodyMask.showIf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.api.error.AtlasException;
import dev.atlassim.api.operation.BodyMask;

/** The masks of the bodies of projects and their parts in the journal: valid values are shown. */
public final class ProjectBodyMask {

    /** For a project. */
    public static final BodyMask OF_PROJECT =
            (key, value) -> showIf(ProjectBody.knows(key) && accepted(key, value), value);

    /** For the settings of a project. */
    static final BodyMask OF_SETTINGS =
            (key, value) -> showIf(ProjectSetting.keys().contains(key) && value.isBoolean(), value);

    /** For a limit of a project. */
    static final BodyMask OF_LIMIT = (key, value) -> showIf(
            switch (key) {
                case "name" -> ProjectLimit.keys().contains(value.asText());
                case "value" -> value.isIntegralNumber();
                default -> false;
            },
            value);

    private ProjectBodyMask() {}

    private static boolean accepted(String key, JsonNode value) {
        try {
            ProjectBody.read(JsonNodeFactory.instance.objectNode().<ObjectNode>set(key, value));
            return true;
        } catch (AtlasException refused) {
            return false;
        }
    }
}
