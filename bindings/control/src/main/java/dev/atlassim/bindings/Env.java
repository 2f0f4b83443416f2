package dev.atlassim.bindings;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads variables as {@code /_simulator/env?format=dotenv} writes them, in single or double quotes where they need to be. */
final class Env {

    private Env() {}

    static Map<String, String> parse(String dotenv) {
        var variables = new LinkedHashMap<String, String>();
        dotenv.lines().filter(line -> line.contains("=")).forEach(line -> {
            var equals = line.indexOf('=');
            variables.put(line.substring(0, equals), unquoted(line.substring(equals + 1)));
        });
        return variables;
    }

    /** Double quotes stand around what holds a single one, and escape by a backslash. */
    private static String unquoted(String value) {
        if (value.startsWith("'")) {
            return value.substring(1, value.length() - 1);
        }
        return value.startsWith("\"") ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1") : value;
    }
}
