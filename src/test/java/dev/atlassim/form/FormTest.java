package dev.atlassim.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FormTest {

    private static final Form NAME = Text.of("[a-z]{1,9}", "1 to 9 small letters");
    private static final Key<String> FIRST = Key.text("first", NAME);
    private static final Key<Long> COUNT = Key.whole("count", 1, 9);

    static Stream<Arguments> values() {
        return Stream.of(
                values(NAME, "'abc'", "'Abc': must be 1 to 9 small letters"),
                values(NAME, "'a'", "1: must be text; put it in quotes"),
                values(NAME, "'a'", "null: must be text, and nothing stands here"),
                values(NAME, "'a'", "['a']: must be text"),
                values(Text.ANY, "'\\n'", "true: must be text; put it in quotes"),
                values(
                        new Choice(List.of("red", "blue")),
                        "'red'",
                        "'rad': must be one of red, blue; did you mean 'red'?"),
                values(new Flag(), "true", "'true': must be true or false"),
                values(new Whole(1, 9), "9", "10: must be a whole number from 1 to 9"),
                values(new Whole(1, 9), "1.0", "1.5: must be a whole number from 1 to 9"),
                values(new Whole(1, 9), "1e0", "'1': must be a whole number from 1 to 9"),
                values(ListOf.of(NAME), "[]", "{}: must be a list"),
                values(ListOf.of(NAME), "['a','a']", "['a','B']: /1: must be 1 to 9 small letters"),
                values(ListOf.unique(NAME), "['a','b']", "['a','a']: /1: 'a' is in this list already"),
                values(ListOf.sized(NAME, 1, 2), "['a']", "[]: must have 1 to 2 entries, not 0"),
                values(ListOf.atLeast(1, NAME), "['a']", "[]: must have at least 1 entry"),
                values(new RegexText(), "'a{3}'", "'(a': is not a regular expression: missing closing )"),
                values(new RegexText(), "'.*'", "'': must be a regular expression of at most 512 characters"),
                values(new MapOf(NAME), "{'any key':'a'}", "{'a/b':'B'}: /a~1b: must be 1 to 9 small letters"),
                values(new MapOf(NAME), "{}", "[]: must be an object, written as key: value"),
                values(
                        fields(),
                        "{'first':'a'}",
                        "{'first':'a','cuont':1}: /cuont: unknown key 'cuont'; did you mean 'count'?"),
                values(fields(), "{'count':1,'first':'a'}", "{'count':1}: 'first' is missing"),
                values(fields(), "{'first':'a'}", "3: must be an object, written as key: value"));
    }

    private static Fields fields() {
        return Fields.of(FIRST, COUNT).requiring(FIRST);
    }

    private static Arguments values(Form form, String right, String wrong) {
        return Arguments.of(
                form, right, wrong.substring(0, wrong.indexOf(": ")), wrong.substring(wrong.indexOf(": ") + 2));
    }

    @ParameterizedTest
    @MethodSource("values")
    void whatIsWrongIsReportedAndNothingElse(Form form, String right, String wrong, String problem) {
        assertThat(problems(form, right)).isEmpty();
        assertThat(problems(form, wrong)).containsExactly(problem);
    }

    private static List<String> problems(Form form, String value) {
        var findings = new Findings();
        form.check(json(value), findings.root());
        return findings.problems().stream().map(Problem::toString).toList();
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void everyProblemIsReported() {
        assertThat(problems(fields(), "{'count':0,'other':1}"))
                .containsExactly(
                        "/count: must be a whole number from 1 to 9",
                        "/other: unknown key 'other'",
                        "'first' is missing");
    }

    @Test
    void aSentenceBeginsWithThePathOrNamesTheKeyByIt() {
        var findings = new Findings();
        var form = Fields.of(Key.of("list", ListOf.of(fields())));
        form.check(json("{'list':[{'first':'A'},{},{'first':'a','cuont':1},{'first':'a','1':1}]}"), findings.root());

        assertThat(findings.problems())
                .extracting(Problem::sentence)
                .containsExactly(
                        "list[0].first must be 1 to 9 small letters",
                        "list[1] 'first' is missing",
                        "unknown key 'list[2].cuont'; did you mean 'count'?",
                        "unknown key 'list[3].1'");
    }

    @Test
    void theSchemaFollowsFromTheSameDeclaration() {
        assertThat(fields().schema())
                .hasToString(json("{'type':'object','additionalProperties':false,'properties':{"
                                + "'first':{'type':'string','pattern':'^(?:[a-z]{1,9})$','description':'1 to 9 small letters'},"
                                + "'count':{'type':'integer','minimum':1,'maximum':9}},'required':['first']}")
                        .toString());
    }

    @Test
    void aKeyWritesWhatItReads() {
        var object = Form.object();
        FIRST.put(object, "a");
        COUNT.put(object, 3L);

        assertThat(object).hasToString("{\"first\":\"a\",\"count\":3}");
        assertThat(new Fragment(object, new Findings().root()).get(COUNT)).contains(3L);
    }

    @ParameterizedTest
    @CsvSource({"{'first':'A';'count':3}, '', 3", "{'first':'a';'count':0}, a, ''", "{'first':'a';'count':3}, a, 3"})
    void whatIsWrongIsAsIfItWereAbsent(String value, String first, String count) {
        var findings = new Findings();
        var object = json(value.replace(';', ','));
        fields().check(object, findings.root());
        var fragment = new Fragment((com.fasterxml.jackson.databind.node.ObjectNode) object, findings.root());

        assertThat(fragment.get(FIRST).orElse("")).isEqualTo(first);
        assertThat(fragment.get(COUNT).map(String::valueOf).orElse("")).isEqualTo(count);
        assertThat(fragment.whole()).isEqualTo(findings.none());
    }
}
