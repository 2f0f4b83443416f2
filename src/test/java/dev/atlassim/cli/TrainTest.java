package dev.atlassim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.ImageMode;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The training run in a native executable. In the image for the JVM, the build of the image is its test. */
class TrainTest {

    @Test
    void aNativeExecutableNeedsNoTraining() {
        var out = new StringWriter();
        var err = new StringWriter();

        var code = new CommandLine(new Train(ImageMode.NATIVE_RUN))
                .setParameterExceptionHandler(new WrongUsage())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute();

        assertThat(code).isEqualTo(ExitCode.USAGE);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString())
                .startsWith("a native executable is compiled already and needs no cache: run it without train."
                        + " A cache is for Java: java -XX:AOTCacheOutput=app.aot -jar quarkus-run.jar train")
                .contains("Usage: train");
    }
}
