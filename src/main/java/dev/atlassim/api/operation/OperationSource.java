package dev.atlassim.api.operation;

import java.util.List;
import java.util.ServiceLoader;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/**
 * The operations of one feature, declared in its folder. Its implementation is named in
 * {@code META-INF/services/dev.atlassim.api.operation.OperationSource}, from where {@link Operations} loads it.
 */
public interface OperationSource {

    /** The operations. Where several share a path, their order is that of the {@code Allow} header. */
    List<Operation> operations();

    /** The operations that Atlas has on the same paths, and that are not simulated. */
    default List<UnsimulatedOperation> unsimulated() {
        return List.of();
    }

    /** Adds to the OpenAPI document what the annotations beside the resource methods cannot say. */
    default void describe(OpenAPI document) {}

    /** The sources of all features, in the order of the list of services. */
    static List<OperationSource> all() {
        return ServiceLoader.load(OperationSource.class, OperationSource.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }
}
