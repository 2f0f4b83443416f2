package dev.atlassim.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.api.error.AtlasException;
import dev.atlassim.api.error.Refusal;
import dev.atlassim.api.operation.Surface;
import dev.atlassim.form.Choice;
import dev.atlassim.form.Fields;
import dev.atlassim.form.Flag;
import dev.atlassim.form.Form;
import dev.atlassim.form.Key;
import dev.atlassim.form.Place;
import dev.atlassim.form.Text;
import dev.atlassim.form.Whole;
import dev.atlassim.integration.Field;
import dev.atlassim.integration.IntegrationBody;
import dev.atlassim.integration.IntegrationType;
import java.util.Optional;
import java.util.stream.Stream;

/** What an integration looks like in a scenario file: it passes the same catalogue as a request does, key by key. */
record IntegrationForm() implements Form {

    /** The key whose value decides which other keys there are. */
    static final Key<IntegrationType> TYPE = Key.text("type", Choice.of(IntegrationType.configurable().stream()))
            .as(IntegrationType::valueOf, IntegrationType::name);

    @Override
    public void check(JsonNode value, Place place) {
        if (!Fields.isObject(value, place)) {
            return;
        }
        if (value.has(SharedKeys.ID.name())) {
            SharedKeys.ID.form().check(value.get(SharedKeys.ID.name()), place.key(SharedKeys.ID.name()));
        }
        if (!value.has(TYPE.name())) {
            Fields.reportMissing(place, TYPE.name());
            return;
        }
        var type = place.key(TYPE.name());
        TYPE.form().check(value.get(TYPE.name()), type);
        if (type.sound()) {
            check(TYPE.reading().apply(value.get(TYPE.name())), (ObjectNode) value, place);
        }
    }

    private static void check(IntegrationType type, ObjectNode value, Place place) {
        value.properties().forEach(entry -> {
            var key = entry.getKey();
            if (key.equals(TYPE.name()) || key.equals(SharedKeys.ID.name())) {
                return;
            }
            if (type.field(key).isEmpty()) {
                var known = Stream.concat(
                        Stream.of(SharedKeys.ID.name()),
                        type.allFields().stream().map(Field::name));
                Fields.reportUnknown(place.key(key), " for " + type, known.toList());
            } else if (!entry.getValue().isNull()) {
                check(type, type.field(key).get(), entry.getValue(), place.key(key));
            }
        });
        type.fields().stream()
                .filter(Field::required)
                .filter(field -> field.nullable() ? !value.has(field.name()) : !value.hasNonNull(field.name()))
                .forEach(field -> Fields.reportMissing(place, field.name()));
    }

    /** A value of another kind is reported in the words of scenario files, all else in those of Atlas's answer. */
    private static void check(IntegrationType type, Field field, JsonNode value, Place place) {
        form(field).check(value, place);
        if (place.sound()) {
            refusal(type, field.name(), value).ifPresent(place::report);
        }
    }

    private static Form form(Field field) {
        return switch (field.kind()) {
            case FLAG -> new Flag();
            case NUMBER -> new Whole(0, Integer.MAX_VALUE);
            case TEXT -> field.allowed().isEmpty() ? Text.ANY : new Choice(field.allowed());
        };
    }

    private static Optional<String> refusal(IntegrationType type, String key, JsonNode value) {
        try {
            var body = Form.object();
            TYPE.put(body, type);
            IntegrationBody.read(type, body.set(key, value), Surface.V1);
            return Optional.empty();
        } catch (AtlasException e) {
            var error = (Refusal.Catalogued) e.refusal();
            return Optional.of(error.detail() + " (" + error.code() + ")");
        }
    }

    @Override
    public ObjectNode schema() {
        var schema = Form.object();
        var variants = schema.putArray("oneOf");
        IntegrationType.configurable().forEach(type -> variants.add(IntegrationSchema.of(type)));
        return schema;
    }
}
