package dev.atlassim.control;

import static dev.atlassim.control.ControlledWorld.control;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.testing.Api;
import dev.atlassim.testing.RawHttp;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(ControlledWorld.class)
class ControlTokenTest {

    @ParameterizedTest
    @CsvSource({
        "GET,/_simulator/init",
        "GET,/_simulator/scenario?secrets=true",
        "GET,/_simulator/env",
        "GET,/_simulator/clock",
        "GET,/_simulator/sandboxes",
        "GET,/_simulator/snapshots",
        "GET,/_simulator/requests",
        "POST,/_simulator/reset"
    })
    void nobodyComesInWithoutTheToken(String method, String path) {
        assertThat(Api.anonymous().send(method, path, null).statusCode()).isEqualTo(401);
        assertThat(control().send(method, path, null).statusCode()).isBetween(200, 299);
    }

    @Test
    void aPathThatIsNoneIsNotToldWithoutTheToken() {
        assertThat(Api.anonymous().get("/_simulator/nothing").statusCode()).isEqualTo(401);
        assertThat(control().get("/_simulator/nothing").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer control-toke",
                "Bearer control-token2",
                "Bearer Control-token",
                "Bearer",
                "Bearer ",
                "Bearer  control-token",
                "Basic control-token",
                "control-token"
            })
    void aWrongTokenIsNone(String authorization) {
        var answer = Api.anonymous().with("Authorization", authorization).get("/_simulator/init");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().allValues("WWW-Authenticate")).containsExactly("Bearer");
        assertThat(answer.body()).doesNotContain(ControlledWorld.TOKEN).contains("simulator.control.token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "bearer", "BEARER"})
    void theSchemeIsWrittenAsAnybodyLikes(String scheme) {
        var caller = Api.anonymous().with("Authorization", scheme + " " + ControlledWorld.TOKEN);

        assertThat(caller.get("/_simulator/init").statusCode()).isEqualTo(200);
    }

    @Test
    void theControlTokenOpensNothingOfAtlas() {
        assertThat(control().get("/api/atlas/v2/groups").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/_simulator;x/init",
                "//_simulator/init",
                "/_simulator//init",
                "/./_simulator/init",
                "/_simulator/../_simulator/init",
                "/api/../_simulator/init",
                "/api/%2e%2e/_simulator/init",
                "/%5Fsimulator/init",
                "/%5f%73imulator/init",
                "/_simul%61tor;a=b/init;x"
            })
    void anOddSpellingThatIsServedTakesTheToken(String path) {
        assertThat(RawHttp.send("GET", path, control())).startsWith("HTTP/1.1 200 ");
        assertThat(RawHttp.send("GET", path, Api.anonymous())).startsWith("HTTP/1.1 401 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/;x/_simulator/init",
                "/;/_simulator/init",
                "/;x=/../;y/_simulator/init",
                "/%3Bx/_simulator/init",
                "/%2F_simulator/init",
                "/%255Fsimulator/init",
                "/_SIMULATOR/init",
                "/x%2F..%2F_simulator/init"
            })
    void noOtherSpellingIsServed(String path) {
        assertThat(RawHttp.send("GET", path, control())).startsWith("HTTP/1.1 404 ");
        assertThat(RawHttp.send("GET", path, Api.anonymous())).startsWith("HTTP/1.1 404 ");
    }
}
