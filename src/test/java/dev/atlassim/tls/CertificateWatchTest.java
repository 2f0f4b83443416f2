package dev.atlassim.tls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.testing.LogRecorder;
import io.vertx.core.buffer.Buffer;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CertificateWatchTest {

    private final LogRecorder log = new LogRecorder();

    @BeforeEach
    void record() {
        log.start();
    }

    @AfterEach
    void stop() {
        log.stop();
    }

    /** A path whose file system fails in a way that no caller expects. */
    private static Path broken() {
        return (Path) Proxy.newProxyInstance(
                CertificateWatchTest.class.getClassLoader(), new Class<?>[] {Path.class}, (path, method, arguments) -> {
                    if (method.getName().equals("toString")) {
                        return "broken.pem";
                    }
                    throw new IllegalStateException("the file system is gone");
                });
    }

    @Test
    void anUnexpectedExceptionIsReportedOnceAndSaysWhatStaysInUse() {
        var applied = new CertificateFiles.Content(Buffer.buffer(), Buffer.buffer());
        var watch = new CertificateWatch(new CertificateFiles(broken(), broken()), applied, null, null);

        watch.look();
        watch.look();

        assertThat(log.text().lines().filter(line -> line.contains("certificate")))
                .containsExactly("dev.atlassim.tls.CertificateWatch certificate broken.pem or its key cannot be used;"
                        + " the last valid one stays in use: java.lang.IllegalStateException: the file system is gone");
    }
}
