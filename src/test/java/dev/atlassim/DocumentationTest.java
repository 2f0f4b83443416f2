package dev.atlassim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.testing.Api;
import dev.atlassim.testing.ShellBlock;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the commands that the README and the pages of {@code docs} tell people to paste. */
@QuarkusTest
class DocumentationTest {

    private static final Pattern BLOCK = Pattern.compile("```bash\n(.*?)```", Pattern.DOTALL);

    @TestHTTPResource(tls = true)
    URL secure;

    /** Where the server under test listens with TLS. */
    int securePort() {
        return secure.getPort();
    }

    static Stream<ShellBlock> blocks() throws IOException {
        return Documentation.pages().flatMap(DocumentationTest::blocks);
    }

    private static Stream<ShellBlock> blocks(Path page) {
        try {
            var text = Files.readString(page);
            return BLOCK.matcher(text)
                    .results()
                    .map(block -> new ShellBlock(
                            page + ":"
                                    + (text.substring(0, block.start(1)).lines().count() + 1),
                            block.group(1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void reset() {
        Api.anonymous().send("POST", "/_simulator/reset", null);
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void everyBlockWorksWhenPasted(ShellBlock block) throws IOException, InterruptedException {
        var result = block.replacing("http://localhost:8080", Api.base())
                .replacing("https://localhost:8443", "https://localhost:" + securePort())
                .run();

        assertThat(result.exitCode()).as(result.output()).isZero();
    }
}
