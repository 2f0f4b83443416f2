package dev.atlassim.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.scenario.ScenarioSchema;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands that need no server of their own, run in this process. */
class MainTest {

    @TempDir
    Path folder;

    /** How a command ended, and what it printed where. */
    private record Ended(int code, String out, String err) {}

    private static Ended run(String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        var code = Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
        return new Ended(code, out.toString(), err.toString());
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @ParameterizedTest
    @CsvSource({"--help", "validate --help", "schema --help", "env --help", "health --help", "serve --help"})
    void helpGoesToTheOutput(String line) {
        var ended = run(line.split(" "));

        assertThat(ended.code()).isZero();
        assertThat(ended.out()).startsWith("Usage: atlas-simulator");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void helpNamesEveryCommandAndExitCode() {
        assertThat(run("--help").out())
                .contains("serve", "validate", "schema", "env", "health", "64", "65", "69", "70", "78");
    }

    @Test
    void versionIsThatOfTheBuild() throws IOException {
        var pom = Files.readString(Path.of("pom.xml"));
        var version = pom.substring(pom.indexOf("<version>") + 9, pom.indexOf("</version>"));

        assertThat(run("--version")).isEqualTo(new Ended(0, "atlas-simulator " + version + System.lineSeparator(), ""));
    }

    @ParameterizedTest
    @CsvSource({"validat,validate", "schem,schema", "validate --hlp x,--help", "serve --prot 0,--port"})
    void aMisspelledCommandIsReportedWithTheNearest(String line, String meant) {
        var ended = run(line.split(" "));

        assertThat(ended.code()).isEqualTo(64);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"validate", "--nonsense", "env --url", "schema of something"})
    void wrongUsageIsTold(String line) {
        var ended = run(line.split(" "));

        assertThat(ended.code()).isEqualTo(64);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).isNotBlank();
    }

    @Test
    void schemaIsPrinted() {
        assertThat(run("schema"))
                .isEqualTo(new Ended(0, new String(ScenarioSchema.json(), UTF_8) + System.lineSeparator(), ""));
    }

    @Test
    void goodFilesAreSummedUp() throws IOException {
        var file = file("good.yaml", "organizations: [{ name: Acme, projects: [{ name: a }, { name: b }] }]");

        assertThat(run("validate", file))
                .isEqualTo(new Ended(
                        0, file + ": valid, 1 organization(s) with 2 project(s)" + System.lineSeparator(), ""));
    }

    @Test
    void everyErrorOfEveryFileIsReported() throws IOException {
        var one = file("one.yaml", "wibble: 1\nwobble: 2\n");
        var good = file("good.yaml", "seed: 1");
        var two = file("two.json", "[]");
        var ended = run("validate", one, good, two, folder.resolve("none.yaml").toString());

        assertThat(ended.code()).isEqualTo(65);
        assertThat(ended.out()).startsWith(good + ": valid").hasLineCount(1);
        assertThat(ended.err().lines())
                .containsExactly(
                        one + ":1:1: unknown key 'wibble'",
                        one + ":2:1: unknown key 'wobble'",
                        two + ":1:1: must be an object, written as key: value",
                        folder.resolve("none.yaml") + ":1:1: no such file or folder");
    }

    @Test
    void folderIsCheckedAsAWhole() throws IOException {
        file(
                "2.yaml",
                "organizations: [{ name: Acme, apiKeys: "
                        + "[{ publicKey: k, privateKey: s, projectRoles: { checkout: [GROUP_OWNER] } }] }]");
        file("1.yaml", "organizations: [{ name: Acme, projects: [{ name: checkout }] }]");

        assertThat(run("validate", folder.toString()).code()).isZero();
    }

    @Test
    void anUnreachableSimulatorIsReported() {
        var ended = run("env", "--url", "http://127.0.0.1:1");

        assertThat(ended.code()).isEqualTo(69);
        assertThat(ended.err()).contains("no simulator answers at http://127.0.0.1:1");
    }
}
