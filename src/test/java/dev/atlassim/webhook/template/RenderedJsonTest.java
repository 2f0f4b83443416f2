package dev.atlassim.webhook.template;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RenderedJsonTest {

    @ParameterizedTest
    @ValueSource(strings = {"{}", " {\"a\" : \"ä\"} ", "[1]", "1", "null"})
    void jsonIsTheBodyAsItWasRendered(String text) throws TemplateFailure {
        assertThat(RenderedJson.body(text)).isEqualTo(text.getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "{} {}", "text", "{\"a\":}", "<html>"})
    void whatIsNoJsonIsNoBody(String text) {
        assertThatThrownBy(() -> RenderedJson.body(text)).hasMessage("does not make JSON");
    }

    @Test
    void theMembersOfAnObjectAreHeaders() throws TemplateFailure {
        assertThat(RenderedJson.headers("{\"X-Text\": \"a b\", \"X-Number\": 1, \"x-flag\": true}"))
                .containsExactly(entry("X-Text", "a b"), entry("X-Number", "1"), entry("x-flag", "true"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]                            | does not make a JSON object",
                "text                          | does not make JSON",
                "{\"X-A\": {}}                 | makes a header that is not valid",
                "{\"X-A\": null}               | makes a header that is not valid",
                "{\"X A\": \"\"}               | makes a header that is not valid",
                "{\"\": \"\"}                  | makes a header that is not valid",
                "{\"X-A\": \"a\\r\\nX-B: b\"}  | makes a header that is not valid",
                "{\"X-A\\r\\nX-B\": \"b\"}     | makes a header that is not valid",
                "{\"X-A\": \"ä\"}              | makes a header that is not valid",
                "{\"Host\": \"a\"}             | makes a header that templates cannot set, such as Content-Type or Host",
                "{\"content-length\": 1}       | makes a header that templates cannot set, such as Content-Type or Host",
                "{\"X-Mms-Signature\": \"a\"}  | makes a header that templates cannot set, such as Content-Type or Host",
            })
    void otherMembersAreNone(String text, String message) {
        assertThatThrownBy(() -> RenderedJson.headers(text)).hasMessage(message);
    }
}
