package dev.atlassim.api.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.testing.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The test is the proxy. */
@QuarkusTest
@TestProfile(TrustedProxyTest.Loopback.class)
class TrustedProxyTest {

    public static class Loopback implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("simulator.proxy.trusted", "127.0.0.0/8,::1");
        }
    }

    static String link(Api caller) {
        return Api.json(caller.get("/api/atlas/v2/groups/" + Api.PROJECT))
                .path("links")
                .path(0)
                .path("href")
                .textValue();
    }

    @ParameterizedTest
    @CsvSource({
        "X-Forwarded-Proto, https, X-Forwarded-Host, atlas.test, https://atlas.test",
        "X-Forwarded-Proto, https, X-Forwarded-Host, atlas.test:8443, https://atlas.test:8443",
        "X-Forwarded-Host, atlas.test, X-Forwarded-Port, 81, http://atlas.test:81",
        "Forwarded, proto=https;host=atlas.test, X-Other, x, https://atlas.test",
        "Forwarded, 'for=192.0.2.60;proto=https;host=\"atlas.test:444\"', X-Other, x, https://atlas.test:444",
        "Forwarded, host=right.test, X-Forwarded-Host, wrong.test, http://right.test",
    })
    void linksLeadToTheProxy(String one, String first, String other, String second, String base) {
        assertThat(link(Api.owner().with(one, first).with(other, second)))
                .isEqualTo(base + "/api/atlas/v2/groups/" + Api.PROJECT);
    }

    @Test
    void withoutTheHeadersNothingChanges() {
        assertThat(link(Api.owner())).isEqualTo(Api.base() + "/api/atlas/v2/groups/" + Api.PROJECT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.60", "2001:db8::1", "unknown", "_hidden", "192.0.2.60, 10.0.0.1"})
    void theClientMayBeAnything(String client) {
        assertThat(Api.owner()
                        .with("X-Forwarded-For", client)
                        .get("/api/atlas/v2/groups/" + Api.PROJECT)
                        .statusCode())
                .isEqualTo(200);
    }
}
