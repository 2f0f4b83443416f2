package dev.atlassim.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RevocationsTest {

    private static final Instant NOON = Instant.parse("2026-08-10T12:00:00Z");

    private final Revocations revocations = new Revocations(2);

    @Test
    void onlyWhatWasRevokedCountsAsLongAsThereIsRoom() {
        revocations.add("a", NOON);
        revocations.add("b", NOON.plusSeconds(1));

        assertThat(List.of(revocations.contains("a", NOON), revocations.contains("b", NOON.plusSeconds(1))))
                .containsOnly(true);
        assertThat(revocations.contains("c", NOON)).isFalse();
    }

    @Test
    void oneTooManyRevokesWhateverExpiresNoLaterThanTheForgottenOne() {
        revocations.add("later", NOON.plusSeconds(1));
        revocations.add("first", NOON);
        revocations.add("last", NOON.plusSeconds(2));

        assertThat(revocations.contains("first", NOON)).isTrue();
        assertThat(revocations.contains("later", NOON.plusSeconds(1))).isTrue();
        assertThat(revocations.contains("last", NOON.plusSeconds(2))).isTrue();
        assertThat(revocations.contains("bystander", NOON)).isTrue();
        assertThat(revocations.contains("bystander", NOON.plusSeconds(1))).isFalse();
    }

    @Test
    void anOldTokenRevokedLateBringsNoneBackToLife() {
        for (int second = 0; second < 4; second++) {
            revocations.add("t" + second, NOON.plusSeconds(second));
        }
        revocations.add("ancient", NOON.minusSeconds(9));

        for (int second = 0; second < 4; second++) {
            assertThat(revocations.contains("t" + second, NOON.plusSeconds(second)))
                    .isTrue();
        }
        assertThat(revocations.contains("ancient", NOON.minusSeconds(9))).isTrue();
    }

    @Test
    void aTokenThatIsRevokedTwiceCountsOnce() {
        revocations.add("a", NOON);
        revocations.add("a", NOON);
        revocations.add("b", NOON);

        assertThat(revocations.contains("c", NOON)).isFalse();
    }
}
