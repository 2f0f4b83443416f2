package dev.atlassim.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlassim.state.SimulatorState;
import dev.atlassim.testing.MovableClock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SimulatorClockTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Instant SET = Instant.parse("2030-01-01T00:00:00Z");

    private final MovableClock machine = new MovableClock();
    private final SimulatorState state = new SimulatorState();
    private final SimulatorClock clock = new SimulatorClock(state, machine);

    @Test
    void itShowsTheTimeOfTheMachineUntilItIsChanged() {
        assertThat(clock.state()).isEqualTo(new SimulatorClock.State(machine.instant(), false, true));
        clock.change(Optional.empty(), Duration.ZERO, Optional.of(false));
        assertThat(clock.state().real()).isTrue();
    }

    @Test
    void aRunningClockKeepsItsDistanceFromTheMachine() {
        state.change(view -> clock.started(view, Optional.of(SET), false));
        machine.advance(HOUR);
        clock.change(Optional.empty(), HOUR, Optional.empty());

        assertThat(clock.instant()).isEqualTo(SET.plus(HOUR).plus(HOUR));
    }

    @Test
    void aFrozenClockMovesOnlyByHand() {
        state.change(view -> clock.started(view, Optional.of(SET), true));
        machine.advance(HOUR);
        assertThat(clock.instant()).isEqualTo(SET);

        clock.change(Optional.empty(), HOUR, Optional.empty());

        assertThat(clock.state()).isEqualTo(new SimulatorClock.State(SET.plus(HOUR), true, false));
    }

    @Test
    void aClockThatIsStartedAgainRunsFromWhereItStood() {
        state.change(view -> clock.started(view, Optional.of(SET), true));
        machine.advance(HOUR);
        clock.change(Optional.empty(), Duration.ZERO, Optional.of(false));
        machine.advance(HOUR);

        assertThat(clock.instant()).isEqualTo(SET.plus(HOUR));
    }

    @Test
    void stepsAtTheSameTimeAddUp() {
        state.change(view -> clock.started(view, Optional.of(SET), true));

        IntStream.range(0, 1000)
                .parallel()
                .forEach(i -> clock.change(Optional.empty(), Duration.ofSeconds(1), Optional.empty()));

        assertThat(clock.instant()).isEqualTo(SET.plusSeconds(1000));
    }

    @Test
    void whatAnIdCannotHoldIsRefusedAndChangesNothing() {
        state.change(view -> clock.started(view, Optional.of(SET), true));
        var last = Duration.between(SET, SimulatorClock.LATEST);

        assertThatThrownBy(() -> clock.change(Optional.empty(), last.plusNanos(1), Optional.of(false)))
                .isInstanceOf(DateTimeException.class);
        assertThat(clock.instant()).isEqualTo(SET);
        clock.change(Optional.empty(), last, Optional.empty());
        assertThat(clock.instant()).isEqualTo(SimulatorClock.LATEST);
    }
}
