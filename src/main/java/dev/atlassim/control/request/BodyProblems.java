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

/** Collects what is wrong with one body, and lets reading go on. */
final class BodyProblems extends DeserializationProblemHandler {

    private final Map<String, String> byKey = new LinkedHashMap<>();

    /** Each problem, by the key that it is about. */
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

    /** The keys that lead to where the parser is, with dots between them. */
    private static String key(JsonStreamContext here) {
        return Stream.iterate(here, context -> context != null, JsonStreamContext::getParent)
                .filter(JsonStreamContext::hasCurrentName)
                .map(JsonStreamContext::getCurrentName)
                .reduce("", (below, name) -> below.isEmpty() ? name : name + "." + below);
    }
}
