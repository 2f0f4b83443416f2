package dev.atlassim.api.operation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every simulated operation, from the declarations of all features. */
public final class Operations {

    private static final List<Operation> ALL = load();
    private static final Map<String, Operation> BY_ID =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Operation::id, Function.identity()));
    private static final Map<Surface, OperationTree> TREES = trees();
    private static final List<UnsimulatedOperation> UNSIMULATED = OperationSource.all().stream()
            .flatMap(source -> source.unsimulated().stream())
            .toList();

    private Operations() {}

    /** All of them, in the order of the features in the list of services, and as each feature declares its own. */
    public static List<Operation> all() {
        return ALL;
    }

    /** Those of one surface. */
    public static List<Operation> of(Surface surface) {
        return ALL.stream().filter(operation -> on(operation, surface)).toList();
    }

    /** Their ids, as rules and filters name them. */
    public static List<String> ids() {
        return ALL.stream().map(Operation::id).toList();
    }

    /** The operation of that id. */
    public static Optional<Operation> ofId(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    /** The operations of Atlas on the paths of simulated ones that are not simulated. */
    public static List<UnsimulatedOperation> unsimulated() {
        return UNSIMULATED;
    }

    /** The operations whose path matches, whatever their method. */
    static List<Operation> matching(Surface surface, List<String> segments) {
        var tree = TREES.get(surface);
        return tree == null ? List.of() : tree.matching(segments);
    }

    private static List<Operation> load() {
        return OperationSource.all().stream()
                .flatMap(source -> source.operations().stream())
                .toList();
    }

    private static Map<Surface, OperationTree> trees() {
        var trees = new EnumMap<Surface, OperationTree>(Surface.class);
        for (var surface : List.of(Surface.V2, Surface.V1, Surface.PRIVATE, Surface.PROMETHEUS)) {
            trees.put(surface, OperationTree.of(of(surface)));
        }
        return trees;
    }

    private static boolean on(Operation operation, Surface surface) {
        return operation.surface() == surface || (surface == Surface.V1 && operation.legacy());
    }
}
