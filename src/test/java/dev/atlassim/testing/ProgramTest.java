package dev.atlassim.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgramTest {

    private static final Path TARGET = Path.of("target");

    @Test
    void aJarIsRunByTheJavaOfTheTests() {
        var jar = TARGET.resolve("app.jar");

        assertThat(Program.command("jar", jar, List.of("-Xmx1g")))
                .containsExactly(System.getProperty("java.home") + "/bin/java", "-Xmx1g", "-jar", jar.toString());
    }

    @Test
    void aNativeExecutableTakesTheOptionsItself() {
        var executable = TARGET.resolve("app-runner");

        assertThat(Program.command("native", executable, List.of("-Xmx1g")))
                .containsExactly(executable.toString(), "-Xmx1g");
    }
}
