package dev.atlassim.api.operation;

import java.util.List;

/**
 * The operations of one feature, declared in its folder. Its implementation is named in
 * {@code META-INF/services/dev.atlassim.api.operation.OperationSource}, from where {@link Operations} loads it.
 */
public interface OperationSource {

    /** The operations. Where several share a path, their order is that of the {@code Allow} header. */
    List<Operation> operations();
}
