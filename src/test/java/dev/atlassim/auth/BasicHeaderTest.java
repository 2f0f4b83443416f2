package dev.atlassim.auth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class BasicHeaderTest {

    @ParameterizedTest
    @CsvSource({
        "ada:secret, ada, secret",
        "ada:a:b, ada, a:b",
        ":secret, '', secret",
        "ada:, ada, ''",
        "a+b:%7e+\u00e9, a+b, %7e+\u00e9"
    })
    void theFirstColonEndsTheUsernameAndNothingElseIsDecoded(String pair, String username, String password) {
        var header = BasicHeader.parse("Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8)));

        assertThat(header).contains(new BasicHeader(username, password));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Basic", "Basic ", "Basic x!", "Basic bm9jb2xvbg==", "Basically YTpi", "Bearer YTpi"})
    void whatIsNotOneIsNotRead(String header) {
        assertThat(BasicHeader.parse(header)).isEmpty();
    }

    @Test
    void itDoesNotPrintThePassword() {
        assertThat(new BasicHeader("ada", "secret")).hasToString("BasicHeader[ada]");
    }
}
