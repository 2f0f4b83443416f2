package dev.atlassim.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;
import java.util.function.Function;

/**
 * A key of an object, declared once for the check, the schema, reading and writing.
 *
 * @param form what its value looks like
 * @param reading the value in Java, of a JSON value that is right
 * @param writing the JSON value
 */
public record Key<T>(String name, Form form, Function<JsonNode, T> reading, Function<T, JsonNode> writing) {

    /** A key whose value is used as JSON. */
    public static Key<JsonNode> of(String name, Form form) {
        return new Key<>(name, form, value -> value, value -> value);
    }

    /** A key whose value is text of that form. */
    public static Key<String> text(String name, Form form) {
        return new Key<>(name, form, JsonNode::textValue, TextNode::valueOf);
    }

    /** A key whose value is true or false. */
    public static Key<Boolean> flag(String name) {
        return new Key<>(name, new Flag(), JsonNode::booleanValue, BooleanNode::valueOf);
    }

    /** A key whose value is a whole number. */
    public static Key<Long> whole(String name, long min, long max) {
        return new Key<>(name, new Whole(min, max), Whole::value, LongNode::valueOf);
    }

    /** A key whose value is a number. */
    public static Key<Double> decimal(String name, double min, double max) {
        return new Key<>(name, new Decimal(min, max), JsonNode::doubleValue, DoubleNode::valueOf);
    }

    /** The same key, whose value in Java is made from, and makes, the one of this. */
    public <U> Key<U> as(Function<T, U> from, Function<U, T> to) {
        return new Key<>(name, form, reading.andThen(from), to.andThen(writing));
    }

    /** Writes the key with {@code value}. */
    public void put(ObjectNode object, T value) {
        object.set(name, writing.apply(value));
    }

    /** Writes the key where there is a value. */
    public void put(ObjectNode object, Optional<T> value) {
        value.ifPresent(present -> put(object, present));
    }

    /** Writes the key with an empty list, to fill. */
    public ArrayNode putList(ObjectNode object) {
        return object.putArray(name);
    }

    /** Writes the key with an empty object, to fill. */
    public ObjectNode putObject(ObjectNode object) {
        return object.putObject(name);
    }
}
