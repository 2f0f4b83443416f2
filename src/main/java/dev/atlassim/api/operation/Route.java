package dev.atlassim.api.operation;

import java.util.ArrayList;
import java.util.List;

/** A path template, matched segment by segment. */
public final class Route {

    private final List<String> segments;

    /** The route of a path with parameters in braces. */
    public Route(String template) {
        this.segments = split(template);
    }

    /** The segments of a path; empty ones do not count, as a trailing or doubled slash does not for Atlas (recorded). */
    public static List<String> split(String path) {
        var segments = new ArrayList<String>();
        for (int from = 0; from < path.length(); ) {
            var slash = path.indexOf('/', from);
            var to = slash < 0 ? path.length() : slash;
            if (to > from) {
                segments.add(path.substring(from, to));
            }
            from = to + 1;
        }
        return segments;
    }

    /** Whether a path of these segments has this form. */
    public boolean matches(List<String> path) {
        if (path.size() != segments.size()) {
            return false;
        }
        for (int i = 0; i < segments.size(); i++) {
            var segment = segments.get(i);
            if (segment.charAt(0) != '{' && !segment.equals(path.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The names of the parameters whose values are ids: those that end in {@code Id}. */
    List<String> idParameters() {
        return segments.stream()
                .filter(segment -> segment.startsWith("{") && segment.endsWith("Id}"))
                .map(segment -> segment.substring(1, segment.length() - 1))
                .toList();
    }

    /** The value of the parameter in a path that matches, or null where the template has no such parameter. */
    public String parameter(String name, List<String> path) {
        for (int i = 0; i < segments.size(); i++) {
            var segment = segments.get(i);
            if (segment.length() == name.length() + 2 && segment.startsWith(name, 1)) {
                return path.get(i);
            }
        }
        return null;
    }
}
