package dev.atlassim.control.request;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.util.AccessPattern;
import dev.atlassim.text.Instants;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads a simple value strictly: without conversions, and null is an error. Errors go to the problem handler, together
 * with a description of the valid values.
 */
final class Scalar<T> extends StdDeserializer<T> {

    private final transient Set<JsonToken> tokens;
    private final transient Function<String, T> parse;
    private final String right;

    private Scalar(Class<T> type, String right, Function<String, T> parse, JsonToken... tokens) {
        super(type);
        this.right = right;
        this.parse = parse;
        this.tokens = Set.of(tokens);
    }

    /** The types of values in bodies of the control API. */
    static SimpleModule module() {
        return new SimpleModule()
                .addDeserializer(
                        String.class, new Scalar<>(String.class, "text", Function.identity(), JsonToken.VALUE_STRING))
                .addDeserializer(
                        Boolean.class,
                        new Scalar<>(
                                Boolean.class,
                                "true or false",
                                Boolean::valueOf,
                                JsonToken.VALUE_TRUE,
                                JsonToken.VALUE_FALSE))
                .addDeserializer(
                        Double.class,
                        new Scalar<>(
                                Double.class,
                                "a finite number",
                                Scalar::finite,
                                JsonToken.VALUE_NUMBER_INT,
                                JsonToken.VALUE_NUMBER_FLOAT))
                .addDeserializer(
                        Instant.class,
                        new Scalar<>(Instant.class, Instants.FORM, Instants::parse, JsonToken.VALUE_STRING))
                .addDeserializer(
                        Duration.class,
                        new Scalar<>(
                                Duration.class,
                                "a duration, such as PT1H or PT3599S",
                                Duration::parse,
                                JsonToken.VALUE_STRING));
    }

    private static Double finite(String text) {
        var number = Double.parseDouble(text);
        if (!Double.isFinite(number)) {
            throw new ArithmeticException("not finite");
        }
        return number;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (tokens.contains(parser.currentToken())) {
            try {
                return parse.apply(parser.getText());
            } catch (DateTimeException | ArithmeticException noSuchValue) {
                report(context);
            }
        } else {
            report(context);
        }
        return null;
    }

    @Override
    public T getNullValue(DeserializationContext context) throws JsonMappingException {
        report(context);
        return null;
    }

    @Override
    public T getAbsentValue(DeserializationContext context) {
        return null;
    }

    @Override
    public AccessPattern getNullAccessPattern() {
        return AccessPattern.DYNAMIC;
    }

    private void report(DeserializationContext context) throws JsonMappingException {
        try {
            context.handleUnexpectedToken(
                    getValueType(context), context.getParser().currentToken(), context.getParser(), right);
        } catch (JsonMappingException e) {
            throw e;
        } catch (IOException e) {
            throw JsonMappingException.fromUnexpectedIOE(e);
        }
    }
}
