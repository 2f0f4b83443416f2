package dev.atlassim.alert;

import static dev.atlassim.api.operation.BodyMask.MASKED;
import static dev.atlassim.api.operation.BodyMask.showIf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.atlassim.api.error.AtlasException;
import dev.atlassim.api.operation.BodyMask;
import dev.atlassim.integration.Field;
import dev.atlassim.state.ObjectIds;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The mask of the bodies of alert configurations in the journal: valid values are shown, secrets as in answers. */
final class AlertConfigBodyMask {

    static final BodyMask MASK = AlertConfigBodyMask::shown;

    private static final Set<String> MATCHER_KEYS = Set.of("fieldName", "operator", "value");
    private static final Set<String> THRESHOLD_KEYS = Set.of("metricName", "mode", "operator", "threshold", "units");

    private AlertConfigBodyMask() {}

    private static JsonNode shown(String key, JsonNode value) {
        return switch (key) {
            case "id", "groupId" -> showIf(ObjectIds.isId(value.asText()), value);
            case "created", "updated" -> showIf(isDate(value), value);
            case AlertConfigBody.ENABLED -> showIf(value.isBoolean(), value);
            case AlertConfigBody.EVENT_TYPE ->
                showIf(EventKind.of(value.asText()).isPresent(), value);
            case AlertConfigBody.SEVERITY -> showIf(isNameOf(value, Severity.values()), value);
            case AlertConfigBody.MATCHERS -> each(value, AlertConfigBodyMask::matcher);
            case AlertConfigBody.NOTIFICATIONS -> each(value, AlertConfigBodyMask::notification);
            case ThresholdBody.THRESHOLD, ThresholdBody.METRIC_THRESHOLD -> threshold(value);
            default -> MASKED;
        };
    }

    private static boolean isDate(JsonNode value) {
        return value.asText().matches("[0-9T:.Z-]{10,30}");
    }

    private static boolean isNameOf(JsonNode value, Enum<?>... constants) {
        return Arrays.stream(constants).anyMatch(one -> one.name().equals(value.asText()));
    }

    private static JsonNode each(JsonNode values, Function<ObjectNode, JsonNode> mask) {
        if (!values.isArray()) {
            return MASKED;
        }
        var all = JsonNodeFactory.instance.arrayNode();
        values.forEach(value -> all.add(value instanceof ObjectNode object ? mask.apply(object) : MASKED));
        return all;
    }

    private static JsonNode matcher(ObjectNode matcher) {
        return showIf(
                names(matcher).allMatch(MATCHER_KEYS::contains)
                        && isNameOf(matcher.path("fieldName"), MatcherField.values())
                        && isNameOf(matcher.path("operator"), MatcherOperator.values())
                        && matcher.path("value").isTextual(),
                matcher);
    }

    private static JsonNode threshold(JsonNode value) {
        if (!(value instanceof ObjectNode threshold) || !names(threshold).allMatch(THRESHOLD_KEYS::contains)) {
            return MASKED;
        }
        var known = threshold.properties().stream()
                .allMatch(entry -> entry.getKey().equals("threshold")
                        ? entry.getValue().isNumber()
                        : entry.getValue().asText().matches("[A-Z0-9_]{0,80}"));
        return showIf(known, value);
    }

    private static JsonNode notification(ObjectNode notification) {
        var type = NotificationType.of(notification.path(NotificationBody.TYPE).asText());
        var shown = JsonNodeFactory.instance.objectNode();
        notification.properties().forEach(entry -> {
            var value = entry.getValue();
            shown.set(entry.getKey(), isNothing(value) ? value : shown(type, entry.getKey(), value));
        });
        return names(notification).allMatch(NotificationBody.KNOWN::contains) ? shown : MASKED;
    }

    private static boolean isNothing(JsonNode value) {
        return value.isNull() || (value.isTextual() && value.textValue().isEmpty());
    }

    private static JsonNode shown(Optional<NotificationType> type, String key, JsonNode value) {
        return switch (key) {
            case NotificationBody.DELAY, NotificationBody.INTERVAL -> showIf(value.isIntegralNumber(), value);
            case NotificationBody.INTEGRATION_ID, NotificationBody.NOTIFIER_ID ->
                showIf(ObjectIds.isId(value.asText()), value);
            case NotificationBody.TYPE -> showIf(type.isPresent(), value);
            case NotificationType.ROLES -> showIf(value.toString().matches("[\\[\\]\",A-Z_]{0,2000}"), value);
            default ->
                type.stream()
                        .flatMap(known -> known.parts().stream())
                        .map(NotificationType.Part::field)
                        .filter(field -> field.name().equals(key))
                        .findFirst()
                        .map(field -> shown(field, value))
                        .orElse(MASKED);
        };
    }

    private static JsonNode shown(Field field, JsonNode value) {
        if (field.sensitive()) {
            return value.isTextual() ? new TextNode(field.shown(value.textValue())) : MASKED;
        }
        try {
            field.read(value);
            return value;
        } catch (AtlasException refused) {
            return MASKED;
        }
    }

    private static Stream<String> names(ObjectNode object) {
        return object.properties().stream().map(Map.Entry::getKey);
    }
}
