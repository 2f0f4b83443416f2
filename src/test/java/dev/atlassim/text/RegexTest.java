package dev.atlassim.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegexTest {

    @ParameterizedTest
    @CsvSource({
        "/groups/[^/]+, /groups/1, true",
        "/groups/[^/]+, /groups/1/2, false",
        "groups, /groups/1, false",
        "(?i)ABC, abc, true",
        "a|b, b, true",
    })
    void theWholeTextMustMatch(String expression, String text, boolean matches) {
        assertThat(Regex.of(expression).matches(text)).isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource({
        "(, is not a regular expression: missing closing )",
        "a(?=b), is not a regular expression: invalid or unsupported Perl syntax (?=",
        "(a)\\1, is not a regular expression: invalid escape sequence \\1",
        "a{1001}, is not a regular expression: invalid repeat count {1001}",
    })
    void whatRe2DoesNotKnowIsRefused(String expression, String problem) {
        assertThat(Regex.problem(expression)).contains(problem);
        assertThatThrownBy(() -> Regex.of(expression)).hasMessage(problem);
    }

    /** Each would take a backtracking engine longer than the test lives. */
    @ParameterizedTest
    @ValueSource(strings = {"(a+)+b", "(a|a)*b", "(a*)*b", "(.*a){20}b", "(/?(a|b|[a-z0-9/])+)+X"})
    void aTextIsMatchedInTimeInProportionToIt(String expression) {
        assertThat(Regex.of(expression).matches("a".repeat(2000))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "((a{1000}){1000}){1000}",
                "((a{9}){99}){99}",
                "(((((a{10}){10}){10}){10}){10}){10}",
                "(?:[a-z]{1000}x){6}",
                "(\\Q)\\E(a{100}){100}){100}",
                "\\Q(\\E((a{100}){100}){100}",
                "([]({1]a{100}){100}",
                "([\\]]a{100}){100}",
                "((a{1,100}){2,}b{1,100}){0,100}",
                "(a|b{1000}|c){10}",
            })
    void repetitionsOfRepetitionsAreRefusedBeforeTheyAreCompiled(String expression) {
        assertThat(Regex.problem(expression)).contains("has more than 5000 parts when its repetitions are written out");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/atlas/v[0-9]+(?:\\.[0-9])?/groups/[0-9a-f]{24}/integrations/[A-Z_]{1,20}",
                "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
                "a{1000}b{1000}",
                "a{,5}",
                "[{}()]{10}",
                "\\{\\}\\(\\)",
                "\\Q{1000}{1000}{1000}\\E",
            })
    void whatPeopleWriteIsTaken(String expression) {
        assertThat(Regex.problem(expression)).isEmpty();
    }

    @Test
    void soLongAnExpressionAndNoLonger() {
        assertThat(Regex.problem("a".repeat(512))).isEmpty();
        assertThat(Regex.problem("a".repeat(513))).contains("must be a regular expression of at most 512 characters");
        assertThat(Regex.problem("(".repeat(50_000))).isPresent();
    }

    @Test
    void groupsNestedAsDeepAsTheyCanBeAreAnswered() {
        assertThat(Regex.of("(".repeat(255) + "a" + ")".repeat(255)).matches("a"))
                .isTrue();
    }
}
