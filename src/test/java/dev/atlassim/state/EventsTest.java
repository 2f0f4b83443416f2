package dev.atlassim.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The latest events, and no more than there is room for. */
class EventsTest {

    @Test
    void aNewEventDisplacesTheOldestWhenThereIsNoRoom() {
        var two = with(2, Events.NONE, 1, 2);
        assertThat(ids(two)).containsExactly("2", "1");

        var three = with(2, two, 3);

        assertThat(ids(three)).containsExactly("3", "2");
        assertThat(three.size()).isEqualTo(2);
        assertThat(ids(two)).as("the sequence before").containsExactly("2", "1");
    }

    @Test
    void fewerAreKeptWhenThereIsLessRoomThanBefore() {
        var many = with(10, Events.NONE, IntStream.rangeClosed(1, 10).toArray());

        assertThat(ids(with(3, many, 11))).containsExactly("11", "10", "9");
    }

    @Test
    void anEventIsFoundByItsIdAsLongAsItIsKept() {
        var events = with(2, Events.NONE, 1, 2, 3);

        assertThat(events.one("2")).map(Event::id).contains("2");
        assertThat(events.one("1")).isEmpty();
    }

    @Test
    void theSequenceKeepsItsOrderOverManyEvents() {
        var events = with(100, Events.NONE, IntStream.rangeClosed(1, 10_000).toArray());

        assertThat(ids(events))
                .containsExactlyElementsOf(IntStream.iterate(10_000, id -> id > 9_900, id -> id - 1)
                        .mapToObj(Integer::toString)
                        .toList());
    }

    private static Events with(int max, Events before, int... ids) {
        var events = before;
        for (int id : ids) {
            events = events.with(
                    new Event(Integer.toString(id), Instant.EPOCH, "GROUP_CREATED", "p1", null, Map.of()), max);
        }
        return events;
    }

    private static java.util.List<String> ids(Events events) {
        return events.latestFirst().map(Event::id).toList();
    }
}
