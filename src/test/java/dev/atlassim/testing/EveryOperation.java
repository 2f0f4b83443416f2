package dev.atlassim.testing;

import dev.atlassim.api.operation.Operation;
import dev.atlassim.api.operation.Operations;
import dev.atlassim.api.operation.Surface;
import java.util.List;
import java.util.stream.Stream;

/** The operations as arguments of tests: by their ids, which pass from one class loader to another. */
public final class EveryOperation {

    private EveryOperation() {}

    /** The ids of all operations of the versioned API. */
    public static Stream<String> ids() {
        return all().stream().map(Operation::id);
    }

    /** All operations of the versioned API. */
    public static List<Operation> all() {
        return Operations.of(Surface.V2);
    }

    /** The operation of that id. */
    public static Operation of(String id) {
        return Operations.ofId(id).orElseThrow();
    }
}
