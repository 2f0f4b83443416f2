package dev.atlassim.api.operation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds operations by path, one look-up a segment, whatever their number. A literal segment comes before a parameter. */
final class OperationTree {

    private final Map<String, OperationTree> literals = new HashMap<>();
    private OperationTree parameter;
    private List<Operation> operations = List.of();

    private OperationTree() {}

    static OperationTree of(List<Operation> operations) {
        var root = new OperationTree();
        operations.forEach(root::add);
        return root;
    }

    private void add(Operation operation) {
        var node = this;
        for (var segment : Route.split(operation.path())) {
            node = segment.startsWith("{")
                    ? node.parameter()
                    : node.literals.computeIfAbsent(segment, none -> new OperationTree());
        }
        var more = new ArrayList<>(node.operations);
        more.add(operation);
        node.operations = List.copyOf(more);
    }

    private OperationTree parameter() {
        if (parameter == null) {
            parameter = new OperationTree();
        }
        return parameter;
    }

    /** The operations on that path. */
    List<Operation> matching(List<String> segments) {
        return matching(segments, 0);
    }

    private List<Operation> matching(List<String> segments, int depth) {
        if (depth == segments.size()) {
            return operations;
        }
        var literal = literals.get(segments.get(depth));
        var exact = literal == null ? List.<Operation>of() : literal.matching(segments, depth + 1);
        var other = parameter == null ? List.<Operation>of() : parameter.matching(segments, depth + 1);
        if (exact.isEmpty() || other.isEmpty()) {
            return exact.isEmpty() ? other : exact;
        }
        var both = new ArrayList<>(exact);
        both.addAll(other);
        return both;
    }
}
