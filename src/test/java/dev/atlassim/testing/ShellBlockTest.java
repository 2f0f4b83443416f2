package dev.atlassim.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShellBlockTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "true",
                "echo a | grep a",
                "ls /missing   # exit code 2: No such file",
                "fails() { echo said; return 7; }\nfails # exit code 7: said\ntrue",
                "echo 'a # b'",
            })
    void aBlockWhoseCommandsEndAsTheyShouldSucceeds(String script) throws IOException, InterruptedException {
        assertThat(run(script).exitCode()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "false\ntrue",
                "false | cat",
                "echo $unset",
                "true   # exit code 1: anything",
                "false   # exit code 2: anything",
                "ls /missing   # exit code 2: another reason",
                "ls /missing   # exit code 2: another reason\ntrue",
            })
    void aBlockWithACommandThatEndsOtherwiseFails(String script) throws IOException, InterruptedException {
        assertThat(run(script).exitCode()).isNotZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"! false", "true\n  ! true", "ls \\\n  /missing   # exit code 2: No such file"})
    void aFailureThatTheShellWouldNotNoticeIsRejected(String script) {
        assertThatIllegalArgumentException().isThrownBy(() -> run(script)).withMessageStartingWith("docs/page.md:7 ");
    }

    @Test
    void theOutputOfAllCommandsIsKept() throws IOException, InterruptedException {
        var result = run("echo one\nls /missing   # exit code 2: No such file\necho two >&2");

        assertThat(result.output()).contains("one", "No such file", "two");
    }

    private static ShellBlock.Result run(String script) throws IOException, InterruptedException {
        return new ShellBlock("docs/page.md:7", script).run();
    }
}
