package dev.atlassim.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlassim.scenario.ScenarioReader.File;
import dev.atlassim.state.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioReaderTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    Path folder;

    /** Files that note when they are read. */
    private static final class Noted extends AbstractList<File> {
        private final List<String> texts;
        private final List<Integer> read = new ArrayList<>();

        Noted(String... texts) {
            this.texts = List.of(texts);
        }

        @Override
        public File get(int index) {
            read.add(index);
            return new File(index + ".yaml", texts.get(index));
        }

        @Override
        public int size() {
            return texts.size();
        }
    }

    private static String project(String name) {
        return "organizations: [{name: A, projects: [{name: " + name + "}]}]";
    }

    @Test
    void filesOnDiskAreReadWhenTheirTurnComes() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), project("one"));
        Files.writeString(folder.resolve("b.yaml"), project("two"));
        var files = ScenarioSource.at(folder.toString());
        Files.writeString(folder.resolve("b.yaml"), project("three"));

        var world = ScenarioReader.read(Scenario.EMPTY, files, NOW).world();

        assertThat(world.projects().values().map(Project::name).toJavaList()).containsExactlyInAnyOrder("one", "three");
        assertThat(ScenarioFiles.names(files)).containsExactly(folder + "/a.yaml", folder + "/b.yaml");
    }

    @Test
    void problemsOfFormInALaterFileAreReportedTogetherWithThoseOfEarlierOnes() {
        var files = new Noted(project("one") + "\nseed: x", "seed: 1", "organisations: []");

        assertThatThrownBy(() -> ScenarioReader.read(Scenario.EMPTY, files, NOW))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("0.yaml:2:")
                .hasMessageContaining("2.yaml:1:");
    }

    @Test
    void progressGrowsFromFileToFileUpToTheWhole() {
        var texts = IntStream.range(0, 4)
                .mapToObj(i -> new File(i + ".yaml", project("p" + i) + " ".repeat(10_000)))
                .toList();
        var total = texts.stream().mapToLong(file -> file.text().length()).sum();
        var seen = new ArrayList<Long>();

        ScenarioReader.read(Scenario.EMPTY, texts, NOW, (done, whole) -> {
            assertThat(whole).isEqualTo(total);
            seen.add(done);
        });

        assertThat(seen).isSorted().hasSizeGreaterThan(8).last().isEqualTo(total);
    }

    @Test
    void aParsedFileCanBeAddedToSeveralScenarios() {
        var parsed = ScenarioReader.parse(new File("f", project("added")));
        var other = ScenarioReader.read(Scenario.EMPTY, List.of(new File("o", project("other"))), NOW);

        assertThat(parsed.addTo(Scenario.EMPTY, NOW).world().projects()).hasSize(1);
        assertThat(parsed.addTo(other, NOW).world().projects()).hasSize(2);
    }

    @Test
    void aParsedFileWithProblemsIsRefused() {
        var parsed = ScenarioReader.parse(new File("f", "seed: x"));

        assertThatThrownBy(() -> parsed.addTo(Scenario.EMPTY, NOW))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("f:1:7");
    }
}
