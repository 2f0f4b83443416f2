package dev.atlassim.state;

import io.smallrye.mutiny.Uni;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Holds the current world. Reads never wait. A write is a function from world to world that is applied atomically. It may
 * be called again if another write came first, so it must have no side effects. Writes are asynchronous, so that a store
 * shared by several processes can stand behind this interface; the one in memory has finished when {@code write} returns.
 */
public interface Store {

    /** The current world. */
    World read();

    /** The world in {@code view}. */
    World read(StateView view);

    /**
     * Applies {@code transition} to the current world. If it throws, the result is that exception and nothing changes. A
     * write begins when this method is called, once, whatever subscribes to its result.
     *
     * @param owner what the write changes; nothing else may change
     * @return the result of the transition
     */
    <R> Uni<R> write(Owner owner, Function<World, Change<R>> transition);

    /** Replaces the current world by {@code world}, and in the same step the other parts by {@code beside}. */
    void replace(World world, UnaryOperator<StateView> beside);

    /** Replaces the current world by {@code world}. */
    default void replace(World world) {
        replace(world, UnaryOperator.identity());
    }

    /** What a write changes, so that a shared store can spread its contention. */
    sealed interface Owner {
        /** The whole world. */
        record OfEverything() implements Owner {}

        /** An organization with its projects and its credentials, and whether it is a sandbox. */
        record OfOrganization(String orgId) implements Owner {}

        /** A project with its integrations. */
        record OfProject(String groupId) implements Owner {}
    }

    /**
     * The result of a transition.
     *
     * @param world the next world
     * @param result a value for the caller
     * @param beside what changes in the other parts in the same step
     */
    record Change<R>(World world, R result, UnaryOperator<StateView> beside) {
        /** The result of a transition that changes nothing but the world. */
        public Change(World world, R result) {
            this(world, result, UnaryOperator.identity());
        }

        /** The same, which also hands the view that it replaces to {@code seen}: each one that it tries to replace. */
        public Change<R> replacing(Consumer<StateView> seen) {
            return new Change<>(world, result, view -> {
                seen.accept(view);
                return beside.apply(view);
            });
        }
    }
}
