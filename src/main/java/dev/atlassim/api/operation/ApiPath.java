package dev.atlassim.api.operation;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What a path leads to.
 *
 * @param surface the part of the API
 * @param segments the path below that, decoded
 * @param operations the operations on it, whatever their method
 */
public record ApiPath(Surface surface, List<String> segments, List<Operation> operations) {

    /** How the paths of the private API begin that need no sign-in. */
    private static final String OPEN = "unauth";

    private static final String PROMETHEUS = "/prometheus/";

    /** Whether {@code path}, which the framework has normalized, is one of Atlas rather than of the simulator's own. */
    public static boolean ofAtlas(String path) {
        return path.startsWith("/api/") || path.startsWith(PROMETHEUS);
    }

    /** What {@code path} leads to, which the framework has normalized. */
    public static ApiPath of(String path) {
        var all = Route.split(path);
        if (path.startsWith(PROMETHEUS)) {
            var v1 = all.size() > 1 && all.get(1).equals("v1.0");
            return v1 ? below(Surface.PROMETHEUS, all, 2) : new ApiPath(Surface.PROMETHEUS, all, List.of());
        }
        var second = all.size() > 1 && all.get(0).equals("api") ? all.get(1) : "";
        var third = all.size() > 2 ? all.get(2) : "";
        return switch (second) {
            case "atlas" ->
                switch (third) {
                    case "v2" -> below(Surface.V2, all, 3);
                    case "v1.0" -> below(Surface.V1, all, 3);
                    default -> below(Surface.ATLAS, all, 2);
                };
            case "private" -> below(Surface.PRIVATE, all, 2);
            default -> below(Surface.OAUTH, all, 0);
        };
    }

    private static ApiPath below(Surface surface, List<String> all, int depth) {
        var segments = all.subList(Math.min(depth, all.size()), all.size());
        segments.replaceAll(ApiPath::decode);
        return new ApiPath(surface, segments, Operations.matching(surface, segments));
    }

    private static String decode(String segment) {
        return segment.indexOf('%') < 0
                ? segment
                : URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Whether callers of it must sign in. */
    public boolean signedIn() {
        return switch (surface) {
            case V2, V1, ATLAS -> true;
            case PRIVATE -> segments.isEmpty() || !segments.get(0).equals(OPEN);
            case OAUTH, PROMETHEUS -> false;
        };
    }

    /** The operation that {@code method} asks for; HEAD is served as GET. */
    public Optional<Operation> operation(String method) {
        var served = served(method);
        for (var operation : operations) {
            if (operation.method().equals(served)) {
                return Optional.of(operation);
            }
        }
        return Optional.empty();
    }

    /** Whether {@code method} asks for an operation that Atlas has on this path, and the simulator does not. */
    public boolean unsimulated(String method) {
        return !operations.isEmpty()
                && Operations.unsimulated().stream()
                        .anyMatch(known -> known.method().equals(served(method))
                                && known.path().equals(operations.get(0).path()));
    }

    private static String served(String method) {
        return method.equals("HEAD") ? "GET" : method;
    }

    /** Its template; empty where no operation is on it. */
    public Optional<String> template() {
        return operations.stream().findFirst().map(operation -> operation.template(surface));
    }

    /** The methods that it takes, in order of declaration; empty where no operation is on it. */
    public List<String> methods() {
        return operations.stream().map(Operation::method).distinct().toList();
    }

    /** The same as an {@code Allow} header has it; the token endpoints take POST only. */
    public String allow() {
        var methods = surface == Surface.OAUTH ? List.of("POST") : methods();
        return String.join(",", methods) + (methods.isEmpty() ? "OPTIONS" : ",OPTIONS");
    }
}
