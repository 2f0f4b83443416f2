package dev.atlassim.api;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What the path of a request leads to. */
final class Target {

    private static final String[] NOWHERE = new String[0];

    private final boolean atlas;
    private final boolean legacy;
    private final String[] segments;
    private final Optional<Operation> operation;

    /** Where a request of {@code method} for {@code path} leads, both as the client spelled them. */
    Target(String method, String path) {
        var split = Route.split(path);
        this.atlas = split.length > 1 && split[0].equals("api") && split[1].equals("atlas");
        this.legacy = atlas && split.length > 2 && split[2].equals("v1.0");
        this.segments = atlas && split.length > 2 && (legacy || split[2].equals("v2")) ? below(split) : NOWHERE;
        this.operation = Operation.find(method.equals("HEAD") ? "GET" : method, segments, legacy);
    }

    private static String[] below(String[] path) {
        var below = new String[path.length - 3];
        for (int i = 0; i < below.length; i++) {
            below[i] = decode(path[i + 3]);
        }
        return below;
    }

    private static String decode(String segment) {
        return segment.indexOf('%') < 0
                ? segment
                : URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Whether this is the Atlas API, of whatever version, and not the fetching of tokens. */
    boolean atlas() {
        return atlas;
    }

    /** Whether this is the unversioned API. */
    boolean legacy() {
        return legacy;
    }

    /** The operation; empty where the path or the method is none. */
    Optional<Operation> operation() {
        return operation;
    }

    /** A parameter of the path, decoded; null where the operation has none of that name. */
    String parameter(String name) {
        return operation.isEmpty() ? null : operation.get().route().parameter(name, segments);
    }

    /** The methods that are allowed on this path; empty where the path is none. */
    List<String> allowedMethods() {
        return Operation.methods(segments, legacy);
    }
}
