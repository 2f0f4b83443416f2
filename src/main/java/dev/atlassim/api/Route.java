package dev.atlassim.api;

import java.util.Arrays;
import java.util.List;

/** A path template, matched segment by segment. */
final class Route {

    private final String[] segments;

    Route(String template) {
        this.segments = split(template);
    }

    /** The segments of a path; empty ones do not count, as a trailing or doubled slash does not for Atlas (recorded). */
    static String[] split(String path) {
        return Arrays.stream(path.split("/")).filter(s -> !s.isEmpty()).toArray(String[]::new);
    }

    boolean matches(List<String> path) {
        if (path.size() != segments.length) {
            return false;
        }
        for (int i = 0; i < segments.length; i++) {
            if (segments[i].charAt(0) != '{' && !segments[i].equals(path.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The value of the parameter in a path that matches, or null where the template has no such parameter. */
    String parameter(String name, List<String> path) {
        for (int i = 0; i < segments.length; i++) {
            if (segments[i].length() == name.length() + 2 && segments[i].startsWith(name, 1)) {
                return path.get(i);
            }
        }
        return null;
    }
}
