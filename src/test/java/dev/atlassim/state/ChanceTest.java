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

        assertThat(one.bytes(64)).isEqualTo(other.bytes(64));
        assertThat(one.process()).isEqualTo(other.process());
        assertThat(one.count()).isEqualTo(other.count());
        assertThat(one.random().nextLong()).isEqualTo(other.random().nextLong());
    }

    @Test
    void otherSeedsAreNotAlike() {
        assertThat(seeded(42L).bytes(64)).isNotEqualTo(seeded(43L).bytes(64));
    }

    @Test
    void withoutASeedNothingIsAlike() {
        assertThat(new Chance().bytes(64)).isNotEqualTo(new Chance().bytes(64));
        assertThat(seeded(null).bytes(64)).isNotEqualTo(seeded(null).bytes(64));
    }

    @Test
    void aSeedIsForgottenWhereNoneIsGiven() {
        var chance = seeded(42L);
        chance.reseed(null);

        assertThat(chance.bytes(64)).isNotEqualTo(seeded(42L).bytes(64));
    }

    @Test
    void countsFillThreeBytes() {
        var chance = seeded(42L);

        assertThat(chance.process()).isBetween(0L, 0xffffffffffL);
        assertThat(chance.count()).isBetween(0, 0xffffff);
    }
}
