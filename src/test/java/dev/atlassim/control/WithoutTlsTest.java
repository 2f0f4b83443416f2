package dev.atlassim.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.testing.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ControlledWorld.class)
class WithoutTlsTest {

    @Test
    void thereIsNoAuthorityAndTheAnswerSaysHowToGetOne() {
        var answer = ControlledWorld.control().get("/_simulator/ca.pem");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("TLS is off", "simulator.tls=true");
    }

    @Test
    void theAuthorityTakesTheControlTokenLikeEverythingBesideIt() {
        assertThat(Api.anonymous().get("/_simulator/ca.pem").statusCode()).isEqualTo(401);
    }
}
