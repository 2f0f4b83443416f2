package dev.atlassim.control.request;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.util.function.Supplier;

/**
 * Runs slow work on a worker thread after the body was read on the event loop. A {@code @Blocking} resource method would
 * occupy a worker thread while a slow client sends its body.
 */
public final class Worker {

    private Worker() {}

    /** The result of {@code work}. */
    public static <T> Uni<T> run(Supplier<T> work) {
        return Uni.createFrom().item(work).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }
}
