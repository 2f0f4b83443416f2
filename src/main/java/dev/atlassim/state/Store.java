package dev.atlassim.state;

import java.util.function.Function;

/**
 * Where the current world is kept. Reads never wait; a write is a function from world to world that is applied
 * atomically, and may be called again when another write came first, so it must have no effect of its own.
 */
public interface Store {

    /** The current world. */
    World read();

    /**
     * Applies {@code transition} to the current world. What it throws reaches the caller, and nothing has changed.
     *
     * @param owner what the write changes; nothing else may change
     * @return what the transition returned beside the new world
     */
    <R> R write(Owner owner, Function<World, Change<R>> transition);

    /** Makes {@code world} the current one, whatever was there. */
    void replace(World world);

    /** What a write changes, so that a shared store can spread its contention. */
    sealed interface Owner {
        /** The whole world. */
        record OfEverything() implements Owner {}

        /** An organization with its projects and its credentials, and whether it is a sandbox. */
        record OfOrganization(String orgId) implements Owner {}

        /** A project with its integrations. */
        record OfProject(String groupId) implements Owner {}
    }

    /** The result of a write: the next world, and what to tell the caller. */
    record Change<R>(World world, R result) {}
}
