package dev.atlassim.webhook.queue;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads that send. There are none while there is nothing to send. */
final class Workers {

    private static final int IDLE_SECONDS = 10;

    private final ThreadPoolExecutor threads;

    /** At most {@code most} threads. */
    Workers(int most) {
        var number = new AtomicInteger();
        threads = new ThreadPoolExecutor(
                most, most, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                    var thread = new Thread(work, "webhooks-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
    }

    /** Runs {@code work} when a thread is free; not at all after the stop. */
    void run(Runnable work) {
        try {
            threads.execute(work);
        } catch (RejectedExecutionException stopped) {
            // What is pending when the process ends is not sent.
        }
    }

    /** Interrupts all threads. */
    void stop() {
        threads.shutdownNow();
    }
}
