package dev.atlassim.api.operation;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a path leads to.
 *
 * @param surface which part of the API
 * @param segments the path below that, decoded
 */
public record ApiPath(Surface surface, List<String> segments) {

    /** A part of the API that is reached alike. */
    public enum Surface {
        /** The versioned API. */
        V2,
        /** The unversioned API. */
        V1,
        /** Anything else of the API, all of which wants signing in. */
        ATLAS,
        /** What Atlas's own clients call. */
        PRIVATE,
        /** Fetching tokens. */
        OAUTH
    }

    /** Where {@code path} leads to, which the framework has normalized. */
    public static ApiPath of(String path) {
        var all = Route.split(path);
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
        return new ApiPath(surface, segments);
    }

    private static String decode(String segment) {
        return segment.indexOf('%') < 0
                ? segment
                : URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Whether whoever asks for it must sign in. */
    public boolean signedIn() {
        return switch (surface) {
            case V2, V1, ATLAS -> true;
            case PRIVATE -> !segments.stream().findFirst().equals(Optional.of(PrivateOperation.OPEN));
            case OAUTH -> false;
        };
    }

    /** The operation that {@code method} asks for; HEAD is served as GET. */
    public Optional<Operation> operation(String method) {
        return versioned() ? Operation.find(served(method), segments, surface == Surface.V1) : Optional.empty();
    }

    /** The same among those of Atlas's own clients. */
    public Optional<PrivateOperation> privateOperation(String method) {
        return privateOperations()
                .filter(o -> o.method().equals(served(method)))
                .findFirst();
    }

    /** The methods that it takes, in order of declaration; empty where nothing is known of it. */
    public List<String> methods() {
        return Stream.concat(
                        operations().map(Operation::method), privateOperations().map(PrivateOperation::method))
                .distinct()
                .toList();
    }

    /** The same as an {@code Allow} header has it; what fetches tokens takes nothing but POST. */
    public String allow() {
        var methods = surface == Surface.OAUTH ? List.of("POST") : methods();
        return String.join(",", methods) + (methods.isEmpty() ? "OPTIONS" : ",OPTIONS");
    }

    private boolean versioned() {
        return surface == Surface.V2 || surface == Surface.V1;
    }

    private Stream<Operation> operations() {
        return versioned()
                ? Stream.of(Operation.values())
                        .filter(o -> (surface == Surface.V2 || o.legacy())
                                && o.route().matches(segments))
                : Stream.empty();
    }

    private Stream<PrivateOperation> privateOperations() {
        return surface == Surface.PRIVATE
                ? Stream.of(PrivateOperation.values()).filter(o -> o.route().matches(segments))
                : Stream.empty();
    }

    private static String served(String method) {
        return method.equals("HEAD") ? "GET" : method;
    }
}
