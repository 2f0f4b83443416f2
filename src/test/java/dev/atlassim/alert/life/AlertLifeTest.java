package dev.atlassim.alert.life;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.state.Alert;
import dev.atlassim.state.Alert.Acknowledgement;
import dev.atlassim.state.Alert.Status;
import dev.atlassim.state.AlertConfig;
import dev.atlassim.state.AlertConfig.Notification;
import io.vavr.collection.HashSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlertLifeTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void itIsTrackedUntilTheShortestDelayIsOverAndThenOpen() {
        var config = config(notification("a", 20, 60), notification("b", 15, 60));

        assertThat(at(14, config).alert().status()).isEqualTo(Status.TRACKING);
        assertThat(at(14, config).due()).isEmpty();
        assertThat(at(15, config).alert().status()).isEqualTo(Status.OPEN);
        assertThat(shown(at(15, config).due())).containsExactly("15 b alert.open");
        assertThat(shown(at(20, config).due())).containsExactly("15 b alert.open", "20 a alert.open");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 30, 59, 60, 600})
    void manySmallStepsDoTheSameAsOne(int minutes) {
        var config = config(notification("a", 0, 30), notification("b", 15, 0), notification("c", 5, 5));
        var whole = at(600, config);

        var current = begun();
        var due = new ArrayList<Due>();
        for (int passed = 0; passed <= 600; passed = Math.min(passed + minutes, passed == 600 ? 601 : 600)) {
            var step = AlertLife.advance(current, config, minute(passed));
            current = step.alert();
            due.addAll(step.due());
        }

        assertThat(due).isEqualTo(whole.due());
        assertThat(current).isEqualTo(whole.alert());
    }

    @Test
    void nobodyIsNotifiedWhileItIsAcknowledged() {
        var config = config(notification("a", 0, 30));
        var open = at(30, config).alert();

        var acknowledged =
                AlertLife.acknowledge(open, config, new Acknowledgement(minute(95), null, "ada"), minute(31));
        var later = AlertLife.advance(acknowledged.alert(), config, minute(125));

        assertThat(shown(acknowledged.due())).containsExactly("31 a alert.acknowledge");
        assertThat(shown(later.due())).containsExactly("120 a alert.update");
        assertThat(AlertLife.unacknowledge(acknowledged.alert(), minute(40)).acknowledgement())
                .isNull();
    }

    @Test
    void whoeverWasNotifiedIsNotifiedOfTheEnd() {
        var config = config(notification("a", 0, 60), notification("b", 15, 60));
        var open = at(10, config).alert();

        assertThat(shown(AlertLife.close(open, config, minute(10)).due())).containsExactly("10 a alert.close");
        assertThat(shown(AlertLife.cancel(open, config, minute(10)).due())).containsExactly("10 a alert.cancel");
        var closed = AlertLife.close(open, config, minute(10)).alert();
        assertThat(closed.status()).isEqualTo(Status.CLOSED);
        assertThat(closed.resolved()).isEqualTo(minute(10));
        assertThat(AlertLife.advance(closed, config, minute(600)).due()).isEmpty();
    }

    /** The configuration was replaced by one that waits for longer, or the clock was set back. */
    @Test
    void whoeverWasNotifiedIsNotifiedOfTheEndWhateverTheDelayIsNow() {
        var open = at(10, config(notification("a", 0, 60))).alert();
        var slower = config(notification("a", 120, 60));

        assertThat(shown(AlertLife.close(open, slower, minute(-5)).due())).containsExactly("-5 a alert.close");
        assertThat(shown(AlertLife.advance(open, slower, minute(120)).due())).containsExactly("120 a alert.update");
    }

    /** The configuration was replaced by one that does not wait. */
    @Test
    void theFirstNotificationSaysThatTheAlertIsOpenHoweverLateItIs() {
        var tracked = at(10, config(notification("a", 60, 30))).alert();
        var eager = config(notification("a", 0, 30));

        var step = AlertLife.advance(tracked, eager, minute(60));

        assertThat(shown(step.due())).containsExactly("30 a alert.open", "60 a alert.update");
        assertThat(AlertLife.advance(tracked, eager, minute(11)).alert().updated())
                .isEqualTo(minute(10));
    }

    @Test
    void anAlertThatNeverOpenedEndsInSilence() {
        var config = config(notification("b", 15, 60));

        assertThat(AlertLife.close(at(10, config).alert(), config, minute(10)).due())
                .isEmpty();
    }

    @Test
    void aPointInTimeNotifiesEverybodyAtOnce() {
        var config = config(notification("a", 0, 60), notification("b", 15, 60));

        assertThat(shown(AlertLife.inform(begun(), config, minute(0))))
                .containsExactly("0 a alert.inform", "0 b alert.inform");
    }

    @Test
    void aStepOfYearsCausesTheLastNotificationsOnly() {
        var due = at(10 * 365 * 24 * 60, config(notification("a", 0, 5))).due();

        assertThat(due).hasSize(AlertLife.MOST_REPEATED);
        assertThat(due.get(0).event()).isEqualTo(AlertEvent.OPEN);
        assertThat(due.get(1).event()).isEqualTo(AlertEvent.UPDATE);
        assertThat(due.get(due.size() - 1).at()).isEqualTo(minute(10 * 365 * 24 * 60));
    }

    private static Step at(int minutes, AlertConfig config) {
        return AlertLife.advance(begun(), config, minute(minutes));
    }

    private static Alert begun() {
        return new Alert(
                "a1",
                "c1",
                "NO_PRIMARY",
                START,
                new Alert.Subject(null, null, null, null, null, null),
                Status.TRACKING,
                START,
                null,
                null,
                null,
                HashSet.empty(),
                START.minusSeconds(1));
    }

    private static Instant minute(long n) {
        return START.plus(Duration.ofMinutes(n));
    }

    private static List<String> shown(List<Due> due) {
        return due.stream()
                .map(one -> Duration.between(START, one.at()).toMinutes() + " "
                        + one.notification().notifierId() + " " + one.event())
                .toList();
    }

    private static Notification notification(String id, int delay, int interval) {
        return new Notification(id, "EMAIL", delay, interval, false, Map.of());
    }

    private static AlertConfig config(Notification... notifications) {
        return new AlertConfig(
                "c1", START, START, true, "NO_PRIMARY", null, List.of(), null, null, List.of(notifications));
    }
}
