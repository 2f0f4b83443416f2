package dev.atlassim.webhook.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleCollection;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateSequenceModel;
import java.util.Iterator;

/** JSON as templates see it. No Java object can be reached from it. */
final class JsonModel implements ObjectWrapper {

    private static final JsonModel WRAPPER = new JsonModel();

    private JsonModel() {}

    /** The wrapper of JSON and text; nothing else can be wrapped. */
    static ObjectWrapper wrapper() {
        return WRAPPER;
    }

    /** An object as the root of a data model. */
    static TemplateHashModelEx of(ObjectNode object) {
        return new Members(object);
    }

    @Override
    public TemplateModel wrap(Object value) throws TemplateModelException {
        if (value == null || value instanceof TemplateModel) {
            return (TemplateModel) value;
        }
        if (value instanceof JsonNode node) {
            return of(node);
        }
        if (value instanceof String text) {
            return new SimpleScalar(text);
        }
        throw new TemplateModelException("not JSON");
    }

    private static TemplateModel of(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> new Members((ObjectNode) node);
            case ARRAY -> new Elements((ArrayNode) node);
            case STRING -> new SimpleScalar(node.textValue());
            case NUMBER -> new SimpleNumber(node.numberValue());
            case BOOLEAN -> node.booleanValue() ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
            default -> null;
        };
    }

    private static TemplateCollectionModel collection(Iterator<?> values) {
        return new SimpleCollection(values, WRAPPER);
    }

    /** A JSON object. */
    private record Members(ObjectNode object) implements TemplateHashModelEx {

        @Override
        public TemplateModel get(String name) {
            return of(object.path(name));
        }

        @Override
        public boolean isEmpty() {
            return object.isEmpty();
        }

        @Override
        public int size() {
            return object.size();
        }

        @Override
        public TemplateCollectionModel keys() {
            return collection(object.fieldNames());
        }

        @Override
        public TemplateCollectionModel values() {
            return collection(object.elements());
        }
    }

    /** A JSON array. */
    private record Elements(ArrayNode array) implements TemplateSequenceModel {

        @Override
        public TemplateModel get(int index) {
            return of(array.path(index));
        }

        @Override
        public int size() {
            return array.size();
        }
    }
}
