package dev.atlassim.integration;

import static dev.atlassim.integration.History.Kind.ABSENT;
import static dev.atlassim.integration.History.Kind.CREATED;
import static dev.atlassim.integration.History.Kind.DELETED;
import static dev.atlassim.integration.History.Kind.OCCUPIED;
import static dev.atlassim.integration.History.Kind.SEEN;
import static dev.atlassim.integration.History.Kind.UPDATED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.integration.History.Event;
import dev.atlassim.integration.History.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** That the check of {@link ConcurrencyTest} can fail. */
class HistoryTest {

    @Test
    void whatARegisterDoesIsExplained() {
        assertThat(History.explains(List.of(
                        event(1, 2, ABSENT, null),
                        event(3, 4, CREATED, "a"),
                        event(5, 6, SEEN, "a"),
                        event(7, 8, OCCUPIED, null),
                        event(9, 10, UPDATED, "b"),
                        event(11, 12, DELETED, null),
                        event(13, 14, UPDATED, "c"))))
                .isTrue();
    }

    @Test
    void overlappingCallsMayTakeEffectInAnyOrder() {
        assertThat(History.explains(List.of(
                        event(1, 9, CREATED, "b"),
                        event(1, 8, DELETED, null),
                        event(1, 7, CREATED, "a"),
                        event(1, 6, SEEN, "b"))))
                .isTrue();
    }

    @Test
    void twoWinnersAreNot() {
        assertThat(History.explains(List.of(event(1, 9, CREATED, "a"), event(1, 9, CREATED, "b"))))
                .isFalse();
        assertThat(History.explains(
                        List.of(event(1, 2, CREATED, "a"), event(3, 9, DELETED, null), event(3, 9, DELETED, null))))
                .isFalse();
    }

    @Test
    void aStaleLookIsNot() {
        assertThat(History.explains(
                        List.of(event(1, 2, CREATED, "a"), event(3, 4, UPDATED, "b"), event(5, 6, SEEN, "a"))))
                .isFalse();
        assertThat(History.explains(List.of(event(1, 2, CREATED, "a"), event(3, 4, ABSENT, null))))
                .isFalse();
    }

    @Test
    void aLostUpdateIsNot() {
        assertThat(History.explains(List.of(
                        event(1, 2, CREATED, "a"),
                        event(3, 9, UPDATED, "b"),
                        event(3, 9, UPDATED, "c"),
                        event(10, 11, SEEN, "a"))))
                .isFalse();
    }

    private static Event event(long sent, long answered, Kind kind, String id) {
        return new Event(sent, answered, kind, id);
    }
}
