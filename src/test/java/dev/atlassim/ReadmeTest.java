package dev.atlassim;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.testing.Api;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs what the README tells people to paste. */
@QuarkusTest
class ReadmeTest {

    private static final Pattern BLOCK = Pattern.compile("```bash\n(.*?)```", Pattern.DOTALL);

    @TestHTTPResource(tls = true)
    URL secure;

    /** Where the server under test listens with TLS. */
    int securePort() {
        return secure.getPort();
    }

    static List<String> blocks() throws IOException {
        return BLOCK.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
    }

    @AfterEach
    void reset() {
        Api.anonymous().send("POST", "/_simulator/reset", null);
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void everyBlockOfTheReadmeWorksPasted(String block) throws IOException, InterruptedException {
        var script = block.replace("http://localhost:8080", Api.base())
                .replace("https://localhost:8443", "https://localhost:" + securePort());
        var shell = new ProcessBuilder("bash", "-e", "-u", "-o", "pipefail", "-c", script)
                .redirectErrorStream(true)
                .start();
        var output = new String(shell.getInputStream().readAllBytes(), UTF_8);
        assertThat(shell.waitFor()).as(output).isZero();
    }
}
