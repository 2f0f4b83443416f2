package dev.atlassim.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChanceTest {

    private static Chance seeded(Long seed) {
        var chance = new Chance();
        chance.reseed(seed);
        return chance;
    }

    @Test
    void twoOfOneSeedAreAlike() {
        var one = seeded(42L);
        var other = seeded(42L);

        assertThat(one.bytes(Chance.Purpose.IDS, 64)).isEqualTo(other.bytes(Chance.Purpose.IDS, 64));
        assertThat(one.random(Chance.Purpose.IDS).nextLong())
                .isEqualTo(other.random(Chance.Purpose.IDS).nextLong());
    }

    @Test
    void otherSeedsAreNotAlike() {
        assertThat(seeded(42L).bytes(Chance.Purpose.IDS, 64))
                .isNotEqualTo(seeded(43L).bytes(Chance.Purpose.IDS, 64));
    }

    @Test
    void withoutASeedNothingIsAlike() {
        assertThat(new Chance().bytes(Chance.Purpose.IDS, 64)).isNotEqualTo(new Chance().bytes(Chance.Purpose.IDS, 64));
        assertThat(seeded(null).bytes(Chance.Purpose.IDS, 64))
                .isNotEqualTo(seeded(null).bytes(Chance.Purpose.IDS, 64));
    }

    @Test
    void aSeedIsForgottenWhereNoneIsGiven() {
        var chance = seeded(42L);
        chance.reseed(null);

        assertThat(chance.bytes(Chance.Purpose.IDS, 64))
                .isNotEqualTo(seeded(42L).bytes(Chance.Purpose.IDS, 64));
    }

    @Test
    void onePurposeDoesNotDisturbAnother() {
        var one = seeded(42L);
        var other = seeded(42L);
        one.bytes(Chance.Purpose.NONCES, 64);

        assertThat(one.bytes(Chance.Purpose.TOKENS, 64)).isEqualTo(other.bytes(Chance.Purpose.TOKENS, 64));
        assertThat(one.bytes(Chance.Purpose.IDS, 64)).isNotEqualTo(one.bytes(Chance.Purpose.TOKENS, 64));
    }
}
