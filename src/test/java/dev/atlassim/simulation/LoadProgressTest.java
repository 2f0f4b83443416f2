package dev.atlassim.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LoadProgressTest {

    private static final long TOTAL = 620_000_000;

    private final AtomicLong nanos = new AtomicLong(-5);
    private final List<String> screen = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();

    private LoadProgress onTerminal() {
        return new LoadProgress("scenario", nanos::get, Optional.of(screen::add), lines::add);
    }

    private LoadProgress elsewhere() {
        return new LoadProgress("scenario", nanos::get, Optional.empty(), lines::add);
    }

    private void pass(long millis) {
        nanos.addAndGet(Duration.ofMillis(millis).toNanos());
    }

    @Test
    void aLoadOfLessThanTwoSecondsShowsNothing() {
        try (var terminal = onTerminal();
                var other = elsewhere()) {
            pass(1999);
            terminal.at(10, TOTAL);
            other.at(10, TOTAL);
        }

        assertThat(screen).isEmpty();
        assertThat(lines).isEmpty();
    }

    @Test
    void aTerminalShowsABarThatIsReplacedAndRemoved() {
        try (var progress = onTerminal()) {
            pass(2000);
            progress.at(TOTAL / 2, TOTAL);
            pass(199);
            progress.at(TOTAL / 2 + 1, TOTAL);
            pass(1);
            progress.at(TOTAL, TOTAL);
        }

        var half = "scenario [###############               ] 50 % of 620 MB read";
        var whole = "scenario [##############################] 100 % of 620 MB read";
        assertThat(screen).containsExactly("\r" + half, "\r" + whole, "\r" + " ".repeat(whole.length()) + "\r");
        assertThat(lines).isEmpty();
    }

    @Test
    void elsewhereThereIsALineEveryFiveSeconds() {
        try (var progress = elsewhere()) {
            for (int second = 0; second < 13; second++) {
                progress.at(TOTAL * second / 13, TOTAL);
                pass(1000);
            }
        }

        assertThat(lines)
                .containsExactly(
                        "scenario: 15 % of 620 MB read",
                        "scenario: 53 % of 620 MB read", "scenario: 92 % of 620 MB read");
        assertThat(screen).isEmpty();
    }

    @Test
    void emptyFilesAreNoProblem() {
        try (var progress = onTerminal()) {
            pass(2000);
            progress.at(0, 0);
        }

        assertThat(screen.get(0)).endsWith(" 0 % of 0 MB read");
    }
}
