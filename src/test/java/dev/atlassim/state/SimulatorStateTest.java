package dev.atlassim.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SimulatorStateTest {

    private final SimulatorState state = new SimulatorState();
    private final StatePart<String> name = state.part("none");
    private final StatePart<Integer> number = state.part(0);

    @Test
    void aPartHasItsInitialValueUntilItIsSet() {
        assertThat(name.get()).isEqualTo("none");

        name.set("set");

        assertThat(name.get()).isEqualTo("set");
        assertThat(number.get()).isZero();
    }

    @Test
    void aViewDoesNotChange() {
        var view = state.view();
        state.change(now -> now.with(name, "later").with(number, 1));

        assertThat(name.get(view)).isEqualTo("none");
        assertThat(number.get(view)).isZero();
        assertThat(name.get(state.view())).isEqualTo("later");
    }

    @Test
    void aPartThatWasAddedAfterAViewHasItsInitialValueInIt() {
        number.set(1);
        var view = state.view();
        var late = state.part("late");
        late.set("changed");

        assertThat(late.get(view)).isEqualTo("late");
    }

    @Test
    void aReplacementFailsWhereThatPartHasChangedAndOnlyThere() {
        var before = name.get();
        number.set(7);
        assertThat(name.replace(before, "first", UnaryOperator.identity())).isTrue();
        assertThat(name.replace(before, "second", UnaryOperator.identity())).isFalse();

        assertThat(name.get()).isEqualTo("first");
        assertThat(number.get()).isEqualTo(7);
    }

    @Test
    void partsThatAreChangedTogetherAreSeenTogether() throws Exception {
        var rounds = 20_000;
        var writer = Executors.newSingleThreadExecutor();
        try {
            var writes = writer.submit(() -> IntStream.rangeClosed(1, rounds)
                    .forEach(i -> state.change(view -> view.with(number, i).with(name, Integer.toString(i)))));
            while (number.get() < rounds) {
                var view = state.view();
                if (number.get(view) > 0) {
                    assertThat(name.get(view)).isEqualTo(Integer.toString(number.get(view)));
                }
            }
            writes.get();
        } finally {
            writer.shutdownNow();
        }
    }

    @Test
    void changesOfDifferentPartsAtTheSameTimeAreBothKept() throws Exception {
        var other = state.part(0);
        var rounds = 20_000;
        var writer = Executors.newSingleThreadExecutor();
        try {
            var writes = writer.submit(() -> IntStream.range(0, rounds).forEach(i -> other.update(n -> n + 1)));
            IntStream.range(0, rounds).forEach(i -> number.update(n -> n + 1));
            writes.get();
        } finally {
            writer.shutdownNow();
        }
        assertThat(number.get()).isEqualTo(rounds);
        assertThat(other.get()).isEqualTo(rounds);
    }
}
