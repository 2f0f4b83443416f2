package dev.atlassim.api.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WorkerTest {

    private final ConcurrentLinkedQueue<Throwable> dropped = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void collect() {
        Infrastructure.setDroppedExceptionHandler(dropped::add);
    }

    @AfterEach
    void reset() {
        Infrastructure.resetDroppedExceptionHandler();
    }

    @Test
    void theResultIsThatOfTheWorkOnAnotherThread() {
        assertThat(Worker.run(Thread::currentThread).await().indefinitely()).isNotSameAs(Thread.currentThread());
    }

    @Test
    void aFailureIsThatOfTheWork() {
        var failure = new IllegalStateException("failed");

        assertThatThrownBy(() -> Worker.run(() -> {
                            throw failure;
                        })
                        .await()
                        .indefinitely())
                .isSameAs(failure);
    }

    @Test
    void workThatFailsAfterItWasCancelledDropsNoException() throws Exception {
        var thread = Executors.newSingleThreadExecutor();
        try {
            var cancelled = new CountDownLatch(1);
            var result = Worker.run(thread, () -> {
                        await(cancelled);
                        throw new IllegalStateException("too late");
                    })
                    .subscribe()
                    .with(item -> {}, dropped::add);

            result.cancel();
            cancelled.countDown();

            thread.submit(() -> "after the work").get();
            assertThat(dropped).isEmpty();
        } finally {
            thread.shutdownNow();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
