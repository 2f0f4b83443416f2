package dev.atlassim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.testing.Program;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The packaged program as the platform that runs it sees it: what it says, how it ends. */
class ProgramIT {

    private static final Map<String, String> ANY_PORT = Map.of("SIMULATOR_PORT", "0");
    private static final int TERMINATED = 143;

    @TempDir
    Path folder;

    private static int run(Map<String, String> variables, String... arguments) {
        try (var program = Program.start(variables, arguments)) {
            return program.exitCode();
        }
    }

    @Test
    void itIsHealthyUntilItEnds() {
        String port;
        try (var program = Program.start(ANY_PORT)) {
            port = Integer.toString(program.port());
            assertThat(run(Map.of("SIMULATOR_PORT", port), "health")).isZero();
            program.terminate();
            assertThat(program.exitCode()).isEqualTo(TERMINATED);
        }
        assertThat(run(Map.of("SIMULATOR_PORT", port), "health")).isEqualTo(69);
    }

    @Test
    void settingsThatNobodyReadsAreTold() {
        try (var program = Program.start(Map.of("SIMULATOR_PORT", "0", "SIMULATOR_CONTROL_TOKN", "canary"))) {
            program.says("there is no setting SIMULATOR_CONTROL_TOKN; did you mean 'SIMULATOR_CONTROL_TOKEN'?");
            program.terminate();
            program.exitCode();

            assertThat(program.output()).contains("Listening on").doesNotContain("SIMULATOR_PORT", "canary");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SIMULATOR_PORT, http, 78, simulator.port",
        "SIMULATOR_PORT, 65536, 78, simulator.port",
        "SIMULATOR_JOURNAL_MAX_ENTRIES, 0, 78, simulator.journal.max-entries",
        "SIMULATOR_JOURNAL_ENABLED, ja, 78, simulator.journal.enabled",
        "SIMULATOR_TLS, maybe, 78, simulator.tls",
        "SIMULATOR_SCENARIO, /nowhere/at/all.yaml, 65, /nowhere/at/all.yaml"
    })
    void aWrongSettingEndsTheStart(String variable, String value, int code, String named) {
        try (var program = Program.start(Map.of(variable, value))) {
            assertThat(program.exitCode()).isEqualTo(code);
            assertThat(program.output()).contains(named).doesNotContain("\tat ");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SIMULATOR_PORT, tcp://10.0.0.1:8080,"
                + " 'simulator.port is \"tcp://10.0.0.1:8080\", but must be a whole number from 0 to 65535'",
        "SIMULATOR_PORT, 65536, 'simulator.port is \"65536\", but must be a whole number from 0 to 65535'",
        "SIMULATOR_TLS, maybe, 'simulator.tls is \"maybe\", but must be true or false'",
        "SIMULATOR_RATE_LIMIT_PERIOD, 0s,"
                + " 'simulator.rate-limit.period is \"0s\", but must be a duration of at least 1s, such as 30s or 10m'",
        "SIMULATOR_RATE_LIMIT_SETS_PROJECTS_REFILL, 0, 'simulator.rate-limit.sets.PROJECTS.refill is \"0\","
                + " but must be a whole number from 1 to 2147483647'",
        "SIMULATOR_HOST, '', 'simulator.host is \"\"; give it a value, or leave it out'",
    })
    void aWrongSettingIsReportedInOneLine(String variable, String value, String line) {
        try (var program = Program.start(Map.of(variable, value))) {
            assertThat(program.exitCode()).isEqualTo(78);
            assertThat(program.output().lines()).containsExactly(line);
        }
    }

    @Test
    void severalWrongSettingsAreReportedTogether() {
        var wrong = Map.of("SIMULATOR_PORT", "http", "SIMULATOR_TLS", "maybe", "SIMULATOR_JOURNAL_MAX_BYTES", "0");
        try (var program = Program.start(wrong)) {
            assertThat(program.exitCode()).isEqualTo(78);
            assertThat(program.output().lines())
                    .map(line -> line.substring(0, line.indexOf(',')))
                    .containsExactlyInAnyOrder(
                            "simulator.port is \"http\"",
                            "simulator.tls is \"maybe\"",
                            "simulator.journal.max-bytes is \"0\"");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--port=65536, '--port is \"65536\", but must be a whole number from 0 to 65535'",
        "--port=http, '--port is \"http\", but must be a whole number from 0 to 65535'",
        "--tls=maybe, '--tls is \"maybe\", but must be true or false'",
        "--host=, '--host is \"\"; give it a value, or leave it out'",
    })
    void aWrongOptionIsWrongUsage(String option, String line) {
        try (var program = Program.start(Map.of(), "serve", option)) {
            assertThat(program.exitCode()).isEqualTo(64);
            assertThat(program.output().lines()).containsExactly(line);
        }
    }

    @Test
    void anOptionTakesPrecedenceOverAVariable() {
        try (var program = Program.start(Map.of("SIMULATOR_PORT", "http"), "serve", "--port", "0")) {
            assertThat(program.port()).isPositive();
        }
    }

    @ParameterizedTest
    @CsvSource({"false, SIMULATOR_PORT", "true, SIMULATOR_TLS_PORT"})
    void aPortInUseIsReported(String tls, String variable) throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = Integer.toString(taken.getLocalPort());
            var first = variable.equals("SIMULATOR_PORT") ? port : "0";
            var settings = Map.of("SIMULATOR_PORT", first, "SIMULATOR_TLS", tls, "SIMULATOR_TLS_PORT", port);
            try (var program = Program.start(settings)) {
                assertThat(program.exitCode()).isEqualTo(69);
                assertThat(program.output()).contains("Port already bound: " + port, variable);
            }
        }
    }

    @Test
    void filesThatAreTooMuchTogetherEndTheStart() throws IOException {
        var rules = "faults: [" + "{ fault: { type: EMPTY_RESPONSE } },".repeat(501) + "]";
        Files.writeString(folder.resolve("a.yaml"), rules);
        var last = Files.writeString(folder.resolve("b.yaml"), rules);
        try (var program = Program.start(Map.of("SIMULATOR_PORT", "0", "SIMULATOR_SCENARIO", folder.toString()))) {
            assertThat(program.exitCode()).isEqualTo(65);
            assertThat(program.output()).contains(last + ":1:1: /faults: ").doesNotContain("\tat ");
        }
    }

    /** The executable of a native build must be what is tested, and must know that it is one. */
    @Test
    void onlyANativeExecutableRefusesToTrain() {
        try (var program = Program.start(ANY_PORT, "train")) {
            assertThat(program.exitCode()).isEqualTo(Program.isNative() ? 64 : 0);
            assertThat(program.output())
                    .contains(Program.isNative() ? "a native executable is compiled already" : "trained with ");
        }
    }

    @Test
    void commandsThatNeedNoServerStartNone() throws IOException {
        var scenario = Files.writeString(folder.resolve("bad.yaml"), "wibble: 1");
        try (var program = Program.start(Map.of(), "validate", scenario.toString())) {
            assertThat(program.exitCode()).isEqualTo(65);
            assertThat(program.output()).isEqualTo(scenario + ":1:1: unknown key 'wibble'" + System.lineSeparator());
        }
    }
}
