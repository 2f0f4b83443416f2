package dev.atlassim.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class RandomnessTest {

    private static Randomness seeded(Long seed) {
        var state = new SimulatorState();
        var randomness = new Randomness(state);
        state.change(view -> randomness.reseeded(view, Optional.ofNullable(seed)));
        return randomness;
    }

    @Test
    void theSameSeedGivesTheSameValues() {
        var one = seeded(42L);
        var other = seeded(42L);

        assertThat(one.bytes(Randomness.Purpose.IDS, 64)).isEqualTo(other.bytes(Randomness.Purpose.IDS, 64));
        assertThat(one.random(Randomness.Purpose.IDS).nextLong())
                .isEqualTo(other.random(Randomness.Purpose.IDS).nextLong());
    }

    @Test
    void differentSeedsGiveDifferentValues() {
        assertThat(seeded(42L).bytes(Randomness.Purpose.IDS, 64))
                .isNotEqualTo(seeded(43L).bytes(Randomness.Purpose.IDS, 64));
    }

    @Test
    void withoutASeedValuesDiffer() {
        assertThat(new Randomness(new SimulatorState()).bytes(Randomness.Purpose.IDS, 64))
                .isNotEqualTo(new Randomness(new SimulatorState()).bytes(Randomness.Purpose.IDS, 64));
        assertThat(seeded(null).bytes(Randomness.Purpose.IDS, 64))
                .isNotEqualTo(seeded(null).bytes(Randomness.Purpose.IDS, 64));
    }

    @Test
    void aSeedIsForgottenWhereNoneIsGiven() {
        var state = new SimulatorState();
        var randomness = new Randomness(state);
        state.change(view -> randomness.reseeded(view, Optional.of(42L)));
        state.change(view -> randomness.reseeded(view, Optional.empty()));

        assertThat(randomness.bytes(Randomness.Purpose.IDS, 64))
                .isNotEqualTo(seeded(42L).bytes(Randomness.Purpose.IDS, 64));
    }

    @Test
    void onePurposeDoesNotDisturbAnother() {
        var one = seeded(42L);
        var other = seeded(42L);
        one.bytes(Randomness.Purpose.NONCES, 64);

        assertThat(one.bytes(Randomness.Purpose.TOKENS, 64)).isEqualTo(other.bytes(Randomness.Purpose.TOKENS, 64));
        assertThat(one.bytes(Randomness.Purpose.IDS, 64)).isNotEqualTo(one.bytes(Randomness.Purpose.TOKENS, 64));
    }
}
