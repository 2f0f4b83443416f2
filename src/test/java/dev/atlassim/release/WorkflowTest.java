package dev.atlassim.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** The workflows of GitHub: they do nothing that cannot be run elsewhere, and trust nothing that can change. */
class WorkflowTest {

    private static final Path WORKFLOWS = Path.of(".github/workflows");
    private static final Pattern PINNED = Pattern.compile("uses: ([\\w./-]+)(@[0-9a-f]{40} # v\\d[\\d.]*)?");

    static Stream<Path> workflows() throws IOException {
        return files(WORKFLOWS).stream();
    }

    static Stream<Path> scripts() throws IOException {
        return Stream.concat(files(Path.of(".ci")).stream(), files(Path.of(".ci/release")).stream());
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static Stream<Map<String, Object>> jobs(Path workflow) throws IOException {
        Map<String, Map<String, Map<String, Object>>> read = new Yaml().load(Files.readString(workflow));
        return read.get("jobs").values().stream();
    }

    @SuppressWarnings("unchecked")
    private static Stream<Map<String, Object>> steps(Path workflow) throws IOException {
        return jobs(workflow)
                .flatMap(job -> ((List<Map<String, Object>>) job.getOrDefault("steps", List.of())).stream());
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void everyShellStepIsAScriptOfTheRepository(Path workflow) throws IOException {
        var commands = steps(workflow).flatMap(step -> Stream.ofNullable((String) step.get("run")));

        assertThat(commands)
                .isNotEmpty()
                .allSatisfy(command -> assertThat(Path.of(command.split(" ")[0]))
                        .startsWith(Path.of(".ci"))
                        .isExecutable());
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void everyActionIsPinnedToACommit(Path workflow) throws IOException {
        var uses = Files.readString(workflow)
                .lines()
                .map(String::strip)
                .map(line -> line.startsWith("- ") ? line.substring(2) : line)
                .filter(line -> line.startsWith("uses:"));

        assertThat(uses).isNotEmpty().allSatisfy(line -> {
            var pinned = PINNED.matcher(line);
            assertThat(pinned.matches()).as(line).isTrue();
            assertThat(pinned.group(2) != null || pinned.group(1).startsWith("./"))
                    .as(line)
                    .isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void aJobHasATimeLimitAndNoMorePermissionsThanItNeeds(Path workflow) throws IOException {
        Map<String, Object> read = new Yaml().load(Files.readString(workflow));

        assertThat(read).containsEntry("permissions", Map.of("contents", "read"));
        assertThat(jobs(workflow)).allSatisfy(job -> assertThat(job.keySet()).containsAnyOf("uses", "timeout-minutes"));
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void everyScriptIsValidAndStopsAtTheFirstFailure(Path script) throws IOException, InterruptedException {
        var checked = new ProcessBuilder("bash", "-n", script.toString()).start();

        assertThat(checked.waitFor()).isZero();
        assertThat(Files.readString(script))
                .startsWith("#!/usr/bin/env bash\n# ")
                .contains("\nset -euo pipefail\n");
        assertThat(script).isExecutable();
    }

    @Test
    void bothProcessorsAreTestedAndReleased() throws IOException {
        for (var workflow : List.of("ci.yml", "release.yml")) {
            assertThat(Files.readString(WORKFLOWS.resolve(workflow))).contains("processor: amd64", "processor: arm64");
        }
    }
}
