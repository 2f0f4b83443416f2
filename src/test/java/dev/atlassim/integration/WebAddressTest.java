package dev.atlassim.integration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://example.com/abcdefgh2101, https://example.com/****2101",
        "http://example.com:8080/a/b/c?token=12345, http://example.com:8080/****2345",
        "https://example.com/abcde, https://example.com/****bcde",
        "https://example.com/abcd, https://example.com/****",
        "https://example.com/a, https://example.com/****",
        "https://example.com/, https://example.com/****",
        "https://example.com, https://example.com/****",
        "https://example.com?token=12345, https://example.com/****2345",
        "https://example.com#fragment, https://example.com/****ment",
        "https://user:password@example.com/hooks/1, https://example.com/****ks/1",
        "https://[::1]:8443/hooks/123, https://[::1]:8443/****/123",
        "http://localhost/hooks/1, http://localhost/****ks/1",
        "http://my_host/hooks/1, http://my_host/****ks/1"
    })
    void masksAllButSchemeHostAndTheLastFourCharacters(String address, String shown) {
        assertThat(WebAddress.PATTERN.matcher(address).matches()).isTrue();
        assertThat(WebAddress.mask(address)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.com",
                "//example.com/a",
                "ftp://example.com/a",
                "HTTPS://example.com/a b",
                "https://",
                "https:///a",
                "https://-example.com",
                "https://example.com:port/",
                "https://example.com:123456/",
                "https://a@b@example.com/",
                "https://example.com/ü",
                "https://example.com/a\n",
                " https://example.com/a",
                "javascript:alert(1)"
            })
    void takesNothingElse(String address) {
        assertThat(WebAddress.PATTERN.matcher(address).matches()).isFalse();
    }

    @Test
    void textThatIsNoAddressIsMaskedLikeAnyOtherSecret() {
        assertThat(WebAddress.mask("not an address")).isEqualTo("**********ress");
    }

    @Test
    void judgesLongAddressesWithoutExhaustingTheStack() {
        var host = "https://" + "a-".repeat(50_000);
        assertThat(WebAddress.PATTERN.matcher(host + "@").matches()).isFalse();
        assertThat(WebAddress.PATTERN.matcher(host + "a/" + "b/".repeat(50_000)).matches())
                .isTrue();
    }
}
