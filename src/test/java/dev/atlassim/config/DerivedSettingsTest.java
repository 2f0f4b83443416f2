package dev.atlassim.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DerivedSettingsTest {

    @ParameterizedTest
    @CsvSource({"::1, [::1]", "fe80::1%eth0, [fe80::1%eth0]", "[::1],", "127.0.0.1,", "localhost,", ","})
    void anAddressOfIpv6GetsBrackets(String host, String derived) {
        assertThat(DerivedSettings.derive(host, null).get("quarkus.http.host")).isEqualTo(derived);
    }

    @ParameterizedTest
    @CsvSource({
        "'10.0.0.0/8,127.0.0.1', '10.0.0.0/8,127.0.0.1'",
        "'::1, fd00::/8,2001:db8::1:2', '::1/128,fd00::/8,2001:db8::1:2/128'",
        "' ',",
        ","
    })
    void proxiesAreTrustedOnlyIfTheyAreNamed(String trusted, String derived) {
        var settings = DerivedSettings.derive("127.0.0.1", trusted);

        assertThat(settings.get("quarkus.http.proxy.trusted-proxies")).isEqualTo(derived);
        assertThat(settings.containsKey("quarkus.http.proxy.proxy-address-forwarding"))
                .isEqualTo(derived != null);
    }
}
