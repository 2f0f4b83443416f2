package dev.atlassim.journal.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.journal.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonComparisonTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // expected          | actual               | any order | extra | equal
                "1                   | 1.0                  | false | false | true",
                "1                   | 1.1                  | false | false | false",
                "1                   | '1'                  | false | false | false",
                "null                | null                 | false | false | true",
                "null                | {}                   | false | false | false",
                "{}                  | []                   | true  | true  | false",
                "{'a':null}          | {}                   | true  | true  | false",
                "{'a':1}             | {'a':1,'b':2}        | false | false | false",
                "{'a':1}             | {'a':1,'b':2}        | false | true  | true",
                "{'a':1,'b':2}       | {'a':1}              | false | true  | false",
                "[1,2]               | [2,1]                | false | false | false",
                "[1,2]               | [2,1]                | true  | false | true",
                "[1,1,2]             | [1,2,2]              | true  | false | false",
                "[1]                 | [1,2]                | false | false | false",
                "[1]                 | [1,2]                | false | true  | true",
                "[2]                 | [1,2]                | false | true  | false",
                "[2]                 | [1,2]                | true  | true  | true",
                "[1,2]               | [1]                  | true  | true  | false",
                "[{'a':1},{'a':1,'b':2}] | [{'a':1,'b':2},{'a':1}] | true | true | true",
                "[{'a':1},{'a':1}]   | [{'a':1,'b':2},{'c':1}] | true | true | false",
                "[[1,2],[3]]         | [[3],[2,1]]          | true  | false | true"
            })
    void jsonIsComparedAsWireMockDoes(String expected, String actual, boolean anyOrder, boolean extra, boolean equal) {
        var comparison = new JsonComparison(anyOrder, extra, Given.FINGERPRINTS, key -> true);
        var differences = comparison.differences(
                "x",
                Given.object("{'v':" + expected + "}").get("v"),
                Given.object("{'v':" + actual + "}").get("v"));
        assertThat(differences.isEmpty()).isEqualTo(equal);
        assertThat(differences).allMatch(Difference::certain);
    }

    @Test
    void everyDifferenceIsNamedByItsPlace() {
        var comparison = new JsonComparison(false, false, Given.FINGERPRINTS, key -> true);
        assertThat(comparison.differences(
                        "at",
                        Given.object("{'a':{'b':[1,{'c':2}]},'d':3}"),
                        Given.object("{'a':{'b':[1,{'c':4}]},'e':5}")))
                .containsExactlyInAnyOrder(
                        Difference.of("at.a.b[1].c", "2", "4"),
                        Difference.of("at.d", "3", "absent"),
                        Difference.of("at.e", "absent", "5"));
    }
}
