package dev.atlassim.api.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.testing.Api;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class UntrustedProxyTest {

    @ParameterizedTest
    @CsvSource({
        "X-Forwarded-Proto, https",
        "X-Forwarded-Host, evil.test",
        "X-Forwarded-Port, 81",
        "X-Forwarded-Ssl, on",
        "X-Forwarded-For, 192.0.2.60",
        "Forwarded, for=192.0.2.60;proto=https;host=evil.test",
    })
    void itsHeadersHaveNoEffect(String name, String value) {
        assertThat(TrustedProxyTest.link(Api.owner().with(name, value)))
                .isEqualTo(Api.base() + "/api/atlas/v2/groups/" + Api.PROJECT);
    }
}
