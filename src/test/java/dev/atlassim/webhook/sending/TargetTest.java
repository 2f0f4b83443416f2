package dev.atlassim.webhook.sending;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {

    private static String parts(Target target) {
        return (target.secure() ? "https " : "http ") + target.host() + " " + target.name() + " " + target.port() + " "
                + target.path();
    }

    @ParameterizedTest
    @CsvSource({
        "http://receiver, http receiver receiver 80 /",
        "HTTPS://receiver, https receiver receiver 443 /",
        "https://receiver:8443/hooks/a, https receiver receiver 8443 /hooks/a",
        "http://receiver?token=a%20b, http receiver receiver 80 /?token=a%20b",
        "http://receiver/hooks?a=1&b={x}|y, http receiver receiver 80 /hooks?a=1&b={x}|y",
        "http://receiver/hooks#part, http receiver receiver 80 /hooks",
        "http://user:password@receiver:1/, http receiver receiver 1 /",
        "http://allowed@evil/, http evil evil 80 /",
        "'http://evil\\@allowed/', http allowed allowed 80 /",
        "http://[::1]:65535/a, http [::1] ::1 65535 /a",
    })
    void anAddressHasItsParts(String address, String parts) {
        assertThat(Target.of(address).map(TargetTest::parts)).contains(parts);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "receiver",
                "ftp://receiver",
                "file:///etc/passwd",
                "http:///hooks",
                "http://receiver:0",
                "http://receiver:65536",
                "http://receiver:99999",
                "http://a@b@c/",
                "http://receiver/a b",
                "http://receiver/a\r\nX-Header: b",
                "http://[::1",
                "http://re ceiver/"
            })
    void whatIsNoAddressHasNone(String address) {
        assertThat(Target.of(address)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/b?c=d, http receiver receiver 8080 /b?c=d",
        "b, http receiver receiver 8080 /hooks/b",
        "?c=d, http receiver receiver 8080 /hooks/?c=d",
        "//other/b, http other other 80 /b",
        "https://other/b, https other other 443 /b",
        "http://other/{b}, http other other 80 /{b}",
    })
    void aRedirectIsRelativeToWhereItComesFrom(String location, String parts) {
        assertThat(Target.of("http://receiver:8080/hooks/a?b=c")
                        .orElseThrow()
                        .redirected(location)
                        .map(TargetTest::parts))
                .contains(parts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://other/", "javascript:alert(1)", "http://", "{b}"})
    void aRedirectToWhatIsNoAddressHasNone(String location) {
        assertThat(Target.of("http://receiver/").orElseThrow().redirected(location))
                .isEmpty();
    }
}
