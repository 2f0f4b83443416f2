package dev.atlassim.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioSourceTest {

    @TempDir
    Path folder;

    private void file(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    @Test
    void folderIsReadInLexicalOrder() throws IOException {
        for (var name : new String[] {"b.json", "10.yaml", "9.yml", "a.yaml"}) {
            file(name, "");
        }

        assertThat(ScenarioSource.at(folder.toString()))
                .extracting(ScenarioReader.File::name)
                .containsExactly(folder + "/10.yaml", folder + "/9.yml", folder + "/a.yaml", folder + "/b.json");
    }

    @Test
    void whatIsNoScenarioIsLeftOut() throws IOException {
        file("a.yaml", "");
        file(".hidden.yaml", "");
        file("notes.txt", "");
        Files.createDirectory(folder.resolve("b.yaml"));

        assertThat(ScenarioSource.at(folder.toString()))
                .extracting(ScenarioReader.File::name)
                .containsExactly(folder + "/a.yaml");
    }

    @Test
    void singleFileMayHaveAnyName() throws IOException {
        file("scenario", "seed: 1");

        assertThat(ScenarioSource.at(folder + "/scenario"))
                .containsExactly(new ScenarioReader.File(folder + "/scenario", "seed: 1"));
    }

    @Test
    void whatCannotBeReadIsTold() throws IOException {
        Files.write(folder.resolve("latin.yaml"), new byte[] {'#', (byte) 0xE9, '\n'});

        assertRefused(folder + "/latin.yaml", "is not UTF-8 text");
        assertRefused(folder + "/none.yaml", "no such file or folder");
        assertRefused("nul\0", "no path of this system");
        assertRefused(
                Files.createDirectory(folder.resolve("empty")).toString(),
                "no .yaml, .yml or .json file in this folder");
    }

    private static void assertRefused(String path, String why) {
        assertThatThrownBy(() -> List.copyOf(ScenarioSource.at(path)))
                .isInstanceOf(ScenarioException.class)
                .hasMessage(path + ":1:1: " + why);
    }
}
