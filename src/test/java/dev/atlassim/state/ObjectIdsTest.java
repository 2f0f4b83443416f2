package dev.atlassim.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.testing.MovableClock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ObjectIdsTest {

    private final MovableClock clock = new MovableClock();
    private final SimulatorState state = new SimulatorState();
    private final Randomness randomness = new Randomness(state);
    private final ObjectIds ids = new ObjectIds(state, clock, randomness);

    /** A known beginning of the counter: it wraps once in 16 million. */
    @BeforeEach
    void seed() {
        state.change(view -> ids.restarted(randomness.reseeded(view, Optional.of(7L))));
    }

    @Test
    void anIdBeginsWithTheSecondsAndHas24HexadecimalDigits() {
        assertThat(ids.next())
                .matches("[0-9a-f]{24}")
                .matches(ObjectIds.PATTERN)
                .startsWith(Long.toHexString(clock.instant().getEpochSecond()));
    }

    @Test
    void idsOfOneSecondDifferOnlyInTheirCounterAndAscend() {
        var made = Stream.generate(ids::next).limit(1000).toList();

        assertThat(made).doesNotHaveDuplicates().isSorted();
        assertThat(made.stream().map(id -> id.substring(0, 18)).distinct()).hasSize(1);
    }

    @Test
    void laterIdsSortLater() {
        var before = ids.next();
        clock.advance(Duration.ofSeconds(1));

        assertThat(ids.next()).isGreaterThan(before);
    }

    @Test
    void theSameSeedMakesTheSameIds() {
        var first = Stream.generate(ids::next).limit(5).toList();
        seed();

        assertThat(Stream.generate(ids::next).limit(5).toList()).isEqualTo(first);
    }
}
