package dev.atlassim.alert.life;

import dev.atlassim.state.Alert;
import dev.atlassim.state.Alert.Acknowledgement;
import dev.atlassim.state.Alert.Status;
import dev.atlassim.state.AlertConfig;
import dev.atlassim.state.AlertConfig.Notification;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * The life of an alert, as functions of the time. An alert is tracked until the first delay of its configuration is over; then
 * it is open. Each notification is sent when its own delay is over, and is repeated after each interval until the alert is
 * acknowledged or closed. What follows depends on the time alone, so that one step of an hour does the same as many small ones.
 * Source: the documentation of alerts.
 */
public final class AlertLife {

    /** The interval of a notification that has none; inferred, since the default of Atlas is not known. */
    static final Duration DEFAULT_INTERVAL = Duration.ofMinutes(60);

    /** Most repetitions of one notification that one step causes: a day of the shortest interval. Of more, only the last are due. */
    static final int MOST_REPEATED = 300;

    private AlertLife() {}

    /** What happens to {@code alert} by itself until {@code now}. */
    public static Step advance(Alert alert, AlertConfig config, Instant now) {
        if (!alert.live() || now.isBefore(alert.settled())) {
            return new Step(alert, List.of());
        }
        var opening = config.notifications().stream()
                .map(notification -> first(alert, notification))
                .min(Comparator.naturalOrder())
                .orElse(alert.created());
        var current = alert;
        if (alert.status() == Status.TRACKING && !opening.isAfter(now)) {
            current = alert.with(Status.OPEN, opening.isAfter(alert.settled()) ? opening : alert.settled());
        }
        var due = new ArrayList<Due>();
        for (var moment : moments(alert, config, now)) {
            var notifier = moment.notification.notifierId();
            var event = current.told().contains(notifier) ? AlertEvent.UPDATE : AlertEvent.OPEN;
            current = current.notified(notifier, moment.at).settled(moment.at);
            due.add(new Due(moment.at, event, current, moment.notification));
        }
        return new Step(current.settled(now), due);
    }

    /** Its condition ends at {@code now}. Whoever was notified of it is notified of that, also if it is acknowledged. */
    public static Step close(Alert alert, AlertConfig config, Instant now) {
        return end(alert.with(Status.CLOSED, now), config, AlertEvent.CLOSE, now);
    }

    /** Its configuration was disabled, replaced by another, or deleted at {@code now}. */
    public static Step cancel(Alert alert, AlertConfig config, Instant now) {
        return end(alert.with(Status.CANCELLED, now), config, AlertEvent.CANCEL, now);
    }

    private static Step end(Alert ended, AlertConfig config, AlertEvent event, Instant now) {
        return toThose(notification -> ended.told().contains(notification.notifierId()), ended, config, event, now);
    }

    /**
     * A user acknowledges it at {@code now}, whatever its status is; that counts as a notification (recorded), and whoever was
     * notified of it is notified of that.
     */
    public static Step acknowledge(Alert alert, AlertConfig config, Acknowledgement acknowledgement, Instant now) {
        var acknowledged = alert.with(acknowledgement, now).notified(now);
        return end(acknowledged, config, AlertEvent.ACKNOWLEDGE, now);
    }

    /** A user takes the acknowledgement back at {@code now}. */
    public static Alert unacknowledge(Alert alert, Instant now) {
        return alert.with((Acknowledgement) null, now);
    }

    /** A point in time: everybody is notified at once, and no alert exists afterwards. */
    public static List<Due> inform(Alert alert, AlertConfig config, Instant now) {
        return toThose(notification -> true, alert, config, AlertEvent.INFORM, now)
                .due();
    }

    private static Step toThose(
            Predicate<Notification> who, Alert alert, AlertConfig config, AlertEvent event, Instant now) {
        var told = config.notifications().stream().filter(who).toList();
        var after = told.isEmpty() ? alert : alert.notified(now);
        return new Step(
                after,
                told.stream()
                        .map(notification -> new Due(now, event, after, notification))
                        .toList());
    }

    /** When somebody is due to be notified after the alert was settled and until {@code now}, in order. */
    private static List<Moment> moments(Alert alert, AlertConfig config, Instant now) {
        var all = new ArrayList<Moment>();
        for (var notification : config.notifications()) {
            var first = first(alert, notification);
            var interval = interval(notification);
            var last = count(first, interval, now);
            for (var n = firstDue(alert, first, interval, last); n <= last; n++) {
                var at = first.plus(interval.multipliedBy(n));
                if (isDue(alert, at)) {
                    all.add(new Moment(at, notification));
                }
            }
        }
        all.sort(Comparator.comparing(Moment::at));
        return all;
    }

    /** The number of the last repetition until {@code at}; negative before the first notification. */
    private static long count(Instant first, Duration interval, Instant at) {
        return at.isBefore(first) ? -1 : Duration.between(first, at).dividedBy(interval);
    }

    /** The first one after the alert was settled, unless there are too many. */
    private static long firstDue(Alert alert, Instant first, Duration interval, long last) {
        return Math.max(count(first, interval, alert.settled()) + 1, last - MOST_REPEATED + 1);
    }

    private static boolean isDue(Alert alert, Instant at) {
        var acknowledgement = alert.acknowledgement();
        return at.isAfter(alert.settled()) && (acknowledgement == null || !at.isBefore(acknowledgement.until()));
    }

    private static Instant first(Alert alert, Notification notification) {
        return alert.created().plus(Duration.ofMinutes(notification.delayMin()));
    }

    private static Duration interval(Notification notification) {
        return notification.intervalMin() == 0 ? DEFAULT_INTERVAL : Duration.ofMinutes(notification.intervalMin());
    }

    private record Moment(Instant at, Notification notification) {}
}
