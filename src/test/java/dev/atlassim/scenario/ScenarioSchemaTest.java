package dev.atlassim.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schema is the one that the model makes, and the files that users copy name it and load. */
class ScenarioSchemaTest {

    private static final Path FOLDER = Path.of("scenarios");
    private static final Path PUBLISHED = FOLDER.resolve("schema/scenario.schema.json");

    /** Every file beside the schema; rules for faults have a folder of their own. */
    static Stream<Path> files() throws IOException {
        return Stream.of(FOLDER, FOLDER.resolve("faults"))
                .flatMap(folder -> ScenarioSource.at(folder.toString()).stream())
                .map(file -> Path.of(file.name()));
    }

    @Test
    void publishedSchemaIsWhatTheModelMakes() throws IOException {
        assertThat(PUBLISHED)
                .as("write it anew: atlas-simulator schema > %s", PUBLISHED)
                .hasContent(new String(ScenarioSchema.json(), UTF_8));
    }

    @ParameterizedTest
    @MethodSource("files")
    void fileBeginsWithItsSchema(Path file) throws IOException {
        assertThat(Files.readAllLines(file).get(0))
                .isEqualTo("# yaml-language-server: $schema=" + file.getParent().relativize(PUBLISHED));
    }

    @ParameterizedTest
    @MethodSource("files")
    void fileLoads(Path file) {
        assertThat(Broken.problems(ScenarioSource.at(file.toString()).toArray(ScenarioReader.File[]::new)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void fileIsWhatTheSchemaSays(Path file) throws IOException {
        assertThat(SchemaVerdict.accepts(Files.readString(file))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "faults: [{ fault: { type: delya, fixedDelayMilliseconds: 1 } }]",
                "faults: [{ when: { probability: 1.1 }, fault: { type: EMPTY_RESPONSE } }]",
                "faults: [{ phase: between, fault: { type: EMPTY_RESPONSE } }]",
                "faults: [{ match: { opperationId: getGroup }, fault: { type: EMPTY_RESPONSE } }]",
                "faults: { type: EMPTY_RESPONSE }"
            })
    void ruleThatCannotBeIsRefusedByLoaderAndSchemaAlike(String file) {
        assertThat(SchemaVerdict.accepts(file)).isFalse();
        assertThat(loads(file)).isFalse();
    }

    @Test
    void folderLoadsAsAWhole() {
        assertThat(Broken.problems(ScenarioSource.at(FOLDER.toString()).toArray(ScenarioReader.File[]::new)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ accessList: [10.0.0.0/33] }",
                "{ accessList: [999.0.0.1] }",
                "{ accessList: ['fe80::/129'] }",
                "{ projectRoles: { nowhere: [GROUP_OWNER] } }"
            })
    void whatNoSchemaSaysOfCredentialsTheLoaderDoes(String grants) {
        var file = "organizations: [{ name: Acme, apiKeys: [{ publicKey: k, privateKey: s, "
                + grants.substring(2, grants.length() - 2) + " }] }]";

        assertThat(SchemaVerdict.accepts(file)).isTrue();
        assertThat(loads(file)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "clock: { start: 2026-02-30T00:00:00Z }",
                "clock: { start: 2026-01-01T25:00:00Z }",
                "organizations: [{ name: Acme }, { name: Acme }]",
                "organizations: [{ name: Acme, projects: [{ name: a }, { name: a }] }]"
            })
    void whatNoSchemaSaysTheLoaderDoes(String file) {
        assertThat(SchemaVerdict.accepts(file)).isTrue();
        assertThat(loads(file)).isFalse();
    }

    private static boolean loads(String text) {
        return Broken.problems(new ScenarioReader.File("f", text)).isEmpty();
    }
}
