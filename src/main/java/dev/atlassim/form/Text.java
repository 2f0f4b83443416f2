package dev.atlassim.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Text.
 *
 * @param accepts whether a text is right
 * @param regex what a schema says of it, which may be less than {@code accepts} asks; null for nothing
 * @param description completes "must be …"
 */
public record Text(Predicate<String> accepts, String regex, String description) implements Form {

    /** Any text. */
    public static final Text ANY = new Text(text -> true, null, "text");

    /** Text that {@code pattern} matches as a whole. */
    public static Text of(Pattern pattern, String description) {
        return new Text(text -> pattern.matcher(text).matches(), "^(?:" + pattern.pattern() + ")$", description);
    }

    /** Text that {@code regex} matches as a whole; its dots match line ends, too. */
    public static Text of(String regex, String description) {
        return of(Pattern.compile(regex, Pattern.DOTALL), description);
    }

    @Override
    public void check(JsonNode value, Place place) {
        if (!value.isTextual()) {
            place.report("must be text" + hint(value));
        } else if (!accepts.test(value.textValue())) {
            place.report("must be " + description);
        }
    }

    private static String hint(JsonNode value) {
        if (value.isContainerNode()) {
            return "";
        }
        return value.isNull() ? ", and nothing stands here" : "; put it in quotes";
    }

    @Override
    public ObjectNode schema() {
        var schema = Form.object().put("type", "string");
        return regex == null ? schema : schema.put("pattern", regex).put("description", description);
    }
}
