package dev.atlassim.form.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * The JSON that a scalar of YAML 1.2 (core schema) stands for, as editors read it: {@code no} and {@code 2026-01-01}
 * are text. A value that YAML has and JSON has not, such as {@code 0x1F}, {@code .inf} or one with a tag of its own, is
 * kept as a {@code POJONode} of its text, which is neither text nor a number, and so accepted nowhere.
 */
final class Scalars {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int LONGEST_NUMBER = 1000;
    private static final String NUMBER_BEGINS = "-+.0123456789";
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?"
            + "|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");

    private Scalars() {}

    static JsonNode json(ScalarEvent event) {
        var text = event.getValue();
        var tag = event.getTag();
        if (tag == null || tag.equals("!")) {
            return event.getImplicit().canOmitTagInPlainScalar() ? plain(text) : JSON.textNode(text);
        }
        if (tag.equals(Tag.STR.getValue())) {
            return JSON.textNode(text);
        }
        if (tag.equals(Tag.NULL.getValue())) {
            return JSON.nullNode();
        }
        if (tag.equals(Tag.BOOL.getValue())) {
            return plain(text).isBoolean() ? plain(text) : JSON.pojoNode(text);
        }
        return tag.equals(Tag.INT.getValue()) || tag.equals(Tag.FLOAT.getValue()) ? number(text) : JSON.pojoNode(text);
    }

    private static JsonNode plain(String text) {
        return switch (text) {
            case "", "~", "null", "Null", "NULL" -> JSON.nullNode();
            case "true", "True", "TRUE" -> JSON.booleanNode(true);
            case "false", "False", "FALSE" -> JSON.booleanNode(false);
            default -> isNumber(text) ? number(text) : JSON.textNode(text);
        };
    }

    private static boolean isNumber(String text) {
        return NUMBER_BEGINS.indexOf(text.charAt(0)) >= 0
                && NUMBER.matcher(text).matches();
    }

    private static JsonNode number(String text) {
        try {
            return JSON.numberNode(Long.parseLong(text));
        } catch (NumberFormatException noLong) {
            return text.length() > LONGEST_NUMBER ? JSON.pojoNode(text) : fraction(text);
        }
    }

    private static JsonNode fraction(String text) {
        try {
            return JSON.numberNode(new BigDecimal(text));
        } catch (NumberFormatException hexadecimalOrInfinite) {
            return JSON.pojoNode(text);
        }
    }
}
