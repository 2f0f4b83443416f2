package dev.atlassim.bindings;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads variables as {@code /_simulator/env?format=dotenv} writes them, quoted for a shell where they need to be. */
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

    private static String unquoted(String value) {
        return value.startsWith("'") ? value.substring(1, value.length() - 1).replace("'\\''", "'") : value;
    }
}
