package dev.atlassim.integration;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import dev.atlassim.api.operation.Surface;
import dev.atlassim.state.Integration;
import java.io.IOException;

/**
 * The only form in which an integration leaves the process: fields in alphabetical order, {@code type} last, unset
 * fields as {@code null}, secrets masked (recorded 2026-08-10) unless Atlas shows them.
 */
final class MaskedIntegration implements JsonSerializable {

    private final Integration integration;
    private final IntegrationType type;
    private final Surface surface;

    /** As the versioned API shows {@code integration}. */
    MaskedIntegration(Integration integration) {
        this(integration, Surface.V2);
    }

    /** As {@code surface} shows {@code integration}. */
    MaskedIntegration(Integration integration, Surface surface) {
        this.surface = surface;
        this.integration = integration;
        this.type = IntegrationType.valueOf(integration.type());
    }

    @Override
    public void serialize(JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeStartObject();
        var idWritten = false;
        for (var field : surface == Surface.V1 ? type.allFields() : type.fields()) {
            if (!idWritten && field.name().compareTo("id") > 0) {
                json.writeStringField("id", integration.id());
                idWritten = true;
            }
            write(json, field);
        }
        if (!idWritten) {
            json.writeStringField("id", integration.id());
        }
        json.writeStringField("type", integration.type());
        json.writeEndObject();
    }

    private void write(JsonGenerator json, Field field) throws IOException {
        var value = integration.settings().get(field.name());
        if (field.mask() == Mask.NEVER || (value == null && !field.in(Surface.V2))) {
            return;
        }
        json.writeFieldName(field.name());
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else {
            json.writeString(field.answered((String) value));
        }
    }

    @Override
    public void serializeWithType(JsonGenerator json, SerializerProvider provider, TypeSerializer typeSerializer)
            throws IOException {
        serialize(json, provider);
    }
}
