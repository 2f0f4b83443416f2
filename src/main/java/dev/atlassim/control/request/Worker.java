package dev.atlassim.control.request;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.util.function.Supplier;

/**
 * Runs on a worker thread what takes long, once the body has been read on the event loop: a resource method that is
 * {@code @Blocking} would hold a worker while a slow client sends.
 */
public final class Worker {

    private Worker() {}

    /** The result of {@code work}. */
    public static <T> Uni<T> run(Supplier<T> work) {
        return Uni.createFrom().item(work).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }
}
