package dev.atlassim.api.call;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Runs slow work on a worker thread after the body was read on the event loop. A {@code @Blocking} resource method would
 * occupy a worker thread while a slow client sends its body.
 */
public final class Worker {

    private Worker() {}

    /**
     * The result of {@code work}. If the client has left by the time that the work fails, nobody is told: Quarkus has
     * cancelled the result, and Mutiny would log a failure that it cannot deliver as an error of the server.
     */
    public static <T> Uni<T> run(Supplier<T> work) {
        return run(Infrastructure.getDefaultWorkerPool(), work);
    }

    static <T> Uni<T> run(Executor threads, Supplier<T> work) {
        return Uni.createFrom()
                .emitter(result -> threads.execute(() -> {
                    try {
                        result.complete(work.get());
                    } catch (RuntimeException | Error e) {
                        result.fail(e);
                    }
                }));
    }
}
