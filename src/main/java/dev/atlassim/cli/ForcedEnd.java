package dev.atlassim.cli;

import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Ends the process after a signal, whatever its threads do. An orderly shutdown takes less time, but a blocked event loop
 * would delay it for ever.
 */
final class ForcedEnd {

    /** The exit code of a process that SIGTERM ended. */
    private static final int TERMINATED = 143;

    /** What the shutdown may take beyond the time limits of Quarkus. With them it is less than a second. */
    private static final Duration REST = Duration.ofMillis(200);

    private static final List<String> LIMITS = List.of("quarkus.shutdown.delay", "quarkus.shutdown.timeout");

    private final Thread hook = new Thread(this::begin, "forced end");

    /** From now on, a signal ends the process in time. */
    void arm() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** The process ends by itself, with an exit code of its own. */
    void disarm() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shutDownBySignal) {
            // It is too late: the hook has run.
        }
    }

    /** Other hooks run at the same time. The virtual machine ends with the last of them, and with it this thread. */
    private void begin() {
        var limit = limit();
        var thread = new Thread(() -> halt(limit), "forced end");
        thread.setDaemon(true);
        thread.start();
    }

    private static Duration limit() {
        var config = ConfigProvider.getConfig();
        return LIMITS.stream()
                .flatMap(name -> config.getOptionalValue(name, Duration.class).stream())
                .reduce(REST, Duration::plus);
    }

    private static void halt(Duration limit) {
        try {
            Thread.sleep(limit.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(TERMINATED);
    }
}
