package dev.atlassim.control.request;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import dev.atlassim.text.Nearest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Collects the errors in one body, so that the first one does not end the reading. */
final class BodyProblems extends DeserializationProblemHandler {

    private final Map<String, String> byKey = new LinkedHashMap<>();

    /** The problems, by their keys. */
    Map<String, String> byKey() {
        return byKey;
    }

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            JsonDeserializer<?> deserializer,
            Object target,
            String name)
            throws IOException {
        var known = deserializer.getKnownPropertyNames().stream()
                .map(Object::toString)
                .toList();
        var key = key(parser.getParsingContext());
        byKey.put(key, "unknown key '" + key + "'" + Nearest.hint(name, known));
        parser.skipChildren();
        return true;
    }

    @Override
    public Object handleUnexpectedToken(
            DeserializationContext context, JavaType target, JsonToken token, JsonParser parser, String right)
            throws IOException {
        var key = key(parser.getParsingContext());
        byKey.put(key, key + " must be " + (right == null ? "an object" : right));
        parser.skipChildren();
        return null;
    }

    /** The path of keys to the position of the parser, separated by dots. */
    private static String key(JsonStreamContext here) {
        return Stream.iterate(here, context -> context != null, JsonStreamContext::getParent)
                .filter(JsonStreamContext::hasCurrentName)
                .map(JsonStreamContext::getCurrentName)
                .reduce("", (below, name) -> below.isEmpty() ? name : name + "." + below);
    }
}
