package dev.atlassim.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.state.Randomness;
import dev.atlassim.state.SimulatorState;
import dev.atlassim.testing.MovableClock;
import dev.atlassim.testing.Settings;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NoncesTest {

    private final MovableClock clock = new MovableClock();
    private final Nonces nonces = new Nonces(
            clock,
            new Randomness(new SimulatorState()),
            Settings.of(
                    AuthConfig.class,
                    Map.of(
                            "simulator.auth.digest.nonce-lifetime", "5m",
                            "simulator.auth.digest.max-nonces", "2")));

    @Test
    void aNonceIs32CharactersOfBase64() {
        assertThat(nonces.give()).matches("[A-Za-z0-9+/]{32}").isNotEqualTo(nonces.give());
    }

    @Test
    void aNonceIsGoodAsLongAsItsCountGrows() {
        var nonce = nonces.give();

        assertThat(nonces.use(nonce, 1)).isTrue();
        assertThat(nonces.use(nonce, 2)).isTrue();
        assertThat(nonces.use(nonce, 7)).isTrue();
        assertThat(nonces.use(nonce, 0xffffffffL)).isTrue();
    }

    @Test
    void aCountThatStandsOrGoesBackIsRefused() {
        var nonce = nonces.give();
        assertThat(nonces.use(nonce, 0)).isFalse();
        assertThat(nonces.use(nonce, 5)).isTrue();

        assertThat(nonces.use(nonce, 5)).isFalse();
        assertThat(nonces.use(nonce, 4)).isFalse();
        assertThat(nonces.use(nonce, 6)).isTrue();
    }

    @Test
    void aNonceThatWasNeverGivenIsRefused() {
        assertThat(nonces.use("SlgYP7Tv3FS/BuCj/x4WQRIV1bNKdpJg", 1)).isFalse();
    }

    @Test
    void aNonceIsGoodToTheLastMomentOfItsLifetime() {
        var nonce = nonces.give();

        clock.advance(Duration.ofMinutes(5).minusNanos(1));
        assertThat(nonces.use(nonce, 1)).isTrue();

        clock.advance(Duration.ofNanos(1));
        assertThat(nonces.use(nonce, 2)).isFalse();
    }

    @Test
    void useDoesNotProlongALifetime() {
        var nonce = nonces.give();
        clock.advance(Duration.ofMinutes(4));
        nonces.use(nonce, 1);
        clock.advance(Duration.ofMinutes(1));

        assertThat(nonces.use(nonce, 2)).isFalse();
    }

    @Test
    void theOldestNonceGoesWhenOneTooManyIsGiven() {
        var first = nonces.give();
        var second = nonces.give();
        assertThat(nonces.use(first, 1)).isTrue();
        assertThat(nonces.use(second, 1)).isTrue();

        var third = nonces.give();

        assertThat(nonces.use(first, 2)).isFalse();
        assertThat(nonces.use(second, 2)).isTrue();
        assertThat(nonces.use(third, 1)).isTrue();
    }

    @Test
    void aResetForgetsAll() {
        var nonce = nonces.give();
        nonces.reset();

        assertThat(nonces.use(nonce, 1)).isFalse();
    }
}
