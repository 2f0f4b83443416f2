package dev.atlassim.form.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import dev.atlassim.form.FileProblem;
import dev.atlassim.form.Place;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlFileTest {

    private static final String TEXT = """
            name: Acme
            tags:
              - key: team
                value: core
              - { key: cost, value: low }
            """;

    private static YamlFile read(String text) {
        return YamlFile.read("file.yaml", text, 10_000_000);
    }

    @Test
    void yamlIsReadIntoJson() {
        assertThat(read(TEXT).document())
                .hasToString("{\"name\":\"Acme\",\"tags\":[{\"key\":\"team\",\"value\":\"core\"},"
                        + "{\"key\":\"cost\",\"value\":\"low\"}]}");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 1:1, 1:1",
        "name, 1:1, 1:7",
        "tags, 2:1, 3:3",
        "tags/0, 3:5, 3:5",
        "tags/0/value, 4:5, 4:12",
        "tags/1, 5:5, 5:5",
        "tags/1/key, 5:7, 5:12",
        // What does not exist is reported at the nearest value around it.
        "tags/2, 3:3, 3:3",
        "tags/1/colour, 5:5, 5:5",
        "tags/1/key/x, 5:12, 5:12",
        "tags/1/key/0, 5:12, 5:12",
    })
    void everyPointerHasTheLineAndColumnOfItsKeyAndOfItsValue(String pointer, String key, String value) {
        var file = read(TEXT);
        place(file, pointer).report("value");
        place(file, pointer).reportKey("key");

        assertThat(file.problems())
                .extracting(FileProblem::toString)
                .containsExactlyInAnyOrder("file.yaml:" + key + ": key", "file.yaml:" + value + ": value");
    }

    private static Place place(YamlFile file, String pointer) {
        var place = file.place();
        for (var step : pointer.isEmpty() ? new String[0] : pointer.split("/")) {
            place = step.matches("[0-9]+") ? place.item(Integer.parseInt(step)) : place.key(step);
        }
        return place;
    }

    @Test
    void problemsComeInTheOrderOfTheFileAndOnce() {
        var file = read(TEXT);
        place(file, "tags/1").report("late");
        place(file, "name").report("early");
        place(file, "tags/1").report("late");

        assertThat(file.problems()).extracting(FileProblem::message).containsExactly("early", "late");
    }

    @ParameterizedTest
    @CsvSource({
        "no, STRING",
        "2026-01-01, STRING",
        "'\"1\"', STRING",
        "!!str 1, STRING",
        "1, NUMBER",
        "-1.50, NUMBER",
        "1e3, NUMBER",
        "TRUE, BOOLEAN",
        "!!bool 'true', BOOLEAN",
        "~, NULL",
        "'', NULL",
        // YAML has these, JSON has not.
        "0x1F, POJO",
        "0o17, POJO",
        ".inf, POJO",
        ".nan, POJO",
        "!!int many, POJO",
        "!!bool maybe, POJO",
        "!own text, POJO",
    })
    void plainValuesMeanWhatTheyMeanInYaml12(String written, JsonNodeType type) {
        assertThat(read("key: " + written).document().get("key").getNodeType()).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({"1000, true", "1001, false"})
    void soLongANumberAndNoLonger(int digits, boolean number) {
        assertThat(read("key: " + "9".repeat(digits)).document().get("key").isNumber())
                .isEqualTo(number);
    }

    @Test
    void anAliasIsTheVeryValueOfItsAnchor() {
        var document = read("a: &x [1]\nb: *x").document();

        assertThat(document.get("b")).isSameAs(document.get("a"));
    }

    @Test
    void anAliasOfWhatIsAroundItIsReadToo() {
        var document = read("a: &x\n  b: *x").document();

        assertThat(document.get("a").get("b")).isSameAs(document.get("a"));
    }

    @ParameterizedTest
    @CsvSource({"50, 0", "51, 1"})
    void soManyAliasesOfListsAndNoMore(int aliases, int problems) {
        var items = IntStream.range(0, aliases).mapToObj(i -> "*x").collect(Collectors.joining(", "));

        assertThat(read("a: &x [1]\nb: [" + items + "]").problems()).hasSize(problems);
    }

    @Test
    void aliasesOfPlainValuesAreNotCounted() {
        var items = IntStream.range(0, 1000).mapToObj(i -> "*x").collect(Collectors.joining(", "));
        var document = read("a: &x 1\nb: [" + items + "]").document();

        assertThat(document.get("b")).hasSize(1000).allMatch(JsonNode::isNumber);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? ", "[{a: ["})
    void whatIsNestedTooDeepIsRefusedAtItsPlace(String opening) {
        assertThat(read(opening.repeat(50_000)).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.message()).isEqualTo("this is nested deeper than 50 levels");
            assertThat(problem.column()).isGreaterThan(50);
        });
    }

    @Test
    void fiftyLevelsAreRead() {
        assertThat(read("[".repeat(50) + "]".repeat(50)).problems()).isEmpty();
    }

    @Test
    void aLongerTextIsRefused() {
        assertThat(YamlFile.read("file.yaml", "a: 12345", 7).problems())
                .extracting(FileProblem::message)
                .containsExactly("The incoming YAML document exceeds the limit: 7 code points.");
    }

    @Test
    void repeatedKeysAreReportedWhereverTheyStandAndTheFirstIsRead() {
        var file = read("a: { b: 1, b: 2 }\na: 3");

        assertThat(file.document()).hasToString("{\"a\":{\"b\":1}}");
        assertThat(file.problems())
                .extracting(FileProblem::toString)
                .containsExactly(
                        "file.yaml:1:12: key 'b' stands here twice", "file.yaml:2:1: key 'a' stands here twice");
    }
}
