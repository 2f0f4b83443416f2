package dev.atlassim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In a process of its own, since its subject ends the process. */
class ForcedEndTest {

    private static final int LONGEST_SECONDS = 60;

    private static Process start(String... arguments) throws IOException {
        var command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Blocked.class.getName());
        command.command().addAll(List.of(arguments));
        return command.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    private static int exitCode(Process process) throws InterruptedException {
        assertThat(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    @Test
    void sigtermEndsAProcessWhoseShutdownIsBlocked() throws Exception {
        var process = start("wait");
        try {
            assertThat(process.getInputStream().read()).isEqualTo('r');

            // By the handle, since the process would close its output.
            process.toHandle().destroy();

            assertThat(exitCode(process)).isEqualTo(143);
        } finally {
            process.destroyForcibly();
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "70"})
    void aProcessThatEndsByItselfKeepsItsExitCode(int code) throws Exception {
        var process = start("exit", Integer.toString(code));
        try {
            assertThat(exitCode(process)).isEqualTo(code);
        } finally {
            process.destroyForcibly();
        }
    }

    /** What runs in the process: its shutdown waits for a lock that nobody releases, or takes a while. */
    public static final class Blocked {

        public static void main(String... arguments) throws InterruptedException {
            var end = new ForcedEnd();
            end.arm();
            if (arguments[0].equals("exit")) {
                end.disarm();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    try {
                        Thread.sleep(1000);
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }));
                System.exit(Integer.parseInt(arguments[1]));
            }
            var never = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }));
            System.out.write('r');
            System.out.flush();
            never.await();
        }
    }
}
