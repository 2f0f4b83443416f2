package dev.atlassim.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DerivedSettingsTest {

    @ParameterizedTest
    @CsvSource({"::1, [::1]", "fe80::1%eth0, [fe80::1%eth0]", "[::1],", "127.0.0.1,", "localhost,", ","})
    void anAddressOfIpv6GetsBrackets(String host, String derived) {
        assertThat(DerivedSettings.derive(host).get("quarkus.http.host")).isEqualTo(derived);
    }
}
