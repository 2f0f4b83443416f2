package dev.atlassim.scenario;

import static dev.atlassim.scenario.SharedKeys.CREATED;
import static dev.atlassim.scenario.SharedKeys.ID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.alert.AlertConfigBody;
import dev.atlassim.alert.Comparison;
import dev.atlassim.alert.EventKind;
import dev.atlassim.alert.Limit;
import dev.atlassim.alert.MatcherField;
import dev.atlassim.alert.MatcherOperator;
import dev.atlassim.alert.MetricSet;
import dev.atlassim.alert.NotificationType;
import dev.atlassim.alert.Severity;
import dev.atlassim.alert.Units;
import dev.atlassim.api.error.AtlasException;
import dev.atlassim.api.error.Refusal;
import dev.atlassim.form.Choice;
import dev.atlassim.form.Fields;
import dev.atlassim.form.Flag;
import dev.atlassim.form.Form;
import dev.atlassim.form.Key;
import dev.atlassim.form.ListOf;
import dev.atlassim.form.Place;
import dev.atlassim.form.Text;
import dev.atlassim.integration.Field;
import dev.atlassim.state.Role;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * What an alert configuration looks like in a scenario file: the body of a request, with its id and times. What the keys of
 * one object have to do with each other is checked by the same catalogue as a request.
 */
final class AlertConfigForm {

    static final Key<String> EVENT_TYPE = name("eventTypeName", EventKind.all().sorted());

    private static final Key<String> OPERATOR = name("operator", names(Comparison.values()));
    private static final Key<String> METRIC =
            name("metricName", Arrays.stream(MetricSet.values()).flatMap(set -> set.names().stream()));
    private static final Key<String> TYPE = name("typeName", names(NotificationType.values()));
    private static final Key<JsonNode> NOTIFICATIONS =
            Key.of("notifications", ListOf.sized(notification(), 1, AlertConfigBody.MAX_NOTIFICATIONS));

    static final Form FORM = Fields.of(ID, CREATED, Key.text("updated", CREATED.form()))
            .and(EVENT_TYPE, Key.flag("enabled"), name("severityOverride", names(Severity.values())))
            .and(Key.of("matchers", ListOf.of(matcher())), Key.of("threshold", threshold()))
            .and(Key.of("metricThreshold", metricThreshold()), NOTIFICATIONS)
            .requiring(EVENT_TYPE, NOTIFICATIONS)
            .and(AlertConfigForm::checkAsAtlasDoes);

    private AlertConfigForm() {}

    private static Fields matcher() {
        var field = name("fieldName", names(MatcherField.values()));
        var operator = name("operator", names(MatcherOperator.values()));
        var value = Key.text("value", Text.ANY);
        return Fields.of(field, operator, value).requiring(field, operator, value);
    }

    private static Fields threshold() {
        var units = Arrays.stream(Limit.values()).flatMap(limit -> limit.units().stream());
        return Fields.of(OPERATOR, Key.whole("threshold", Long.MIN_VALUE, Long.MAX_VALUE), name("units", units));
    }

    private static Fields metricThreshold() {
        var units = Arrays.stream(Units.values()).flatMap(some -> some.names().stream());
        return Fields.of(METRIC, name("mode", Stream.of("AVERAGE")), OPERATOR, name("units", units))
                .and(Key.decimal("threshold", -Double.MAX_VALUE, Double.MAX_VALUE))
                .requiring(METRIC);
    }

    private static Fields notification() {
        var fields = Arrays.stream(NotificationType.values())
                .flatMap(type -> type.parts().stream())
                .map(NotificationType.Part::field)
                .map(AlertConfigForm::key)
                .toList();
        return Fields.of(
                        TYPE,
                        Key.whole("delayMin", 0, Integer.MAX_VALUE),
                        Key.whole("intervalMin", 0, Integer.MAX_VALUE))
                .and(Key.text("notifierId", ID.form()), Key.text("integrationId", Text.ANY))
                .and(Key.of("roles", ListOf.of(Choice.of(Stream.of(Role.values())))))
                .and(fields)
                .requiring(TYPE);
    }

    private static Key<?> key(Field field) {
        return Key.of(field.name(), field.kind() == Field.Kind.FLAG ? new Flag() : Text.ANY);
    }

    private static Key<String> name(String key, Stream<String> names) {
        return Key.text(key, new Choice(names.distinct().toList()));
    }

    private static Stream<String> names(Enum<?>... constants) {
        return Arrays.stream(constants).map(Enum::name);
    }

    private static void checkAsAtlasDoes(JsonNode value, Place place) {
        if (!place.sound()) {
            return;
        }
        try {
            AlertConfigBody.read((ObjectNode) value, null);
        } catch (AtlasException e) {
            place.report(words(e));
        }
    }

    /** An error of Atlas, as files show it. */
    static String words(AtlasException e) {
        var error = (Refusal.Catalogued) e.refusal();
        return error.detail() + " (" + error.code() + ")";
    }
}
