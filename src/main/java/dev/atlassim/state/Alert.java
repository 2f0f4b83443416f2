package dev.atlassim.state;

import io.vavr.collection.Set;
import java.time.Instant;

/**
 * An alert of a project.
 *
 * @param id 24 hexadecimal digits
 * @param alertConfigId the configuration that raised it
 * @param eventTypeName what the configuration watches
 * @param created when its condition began, in whole seconds
 * @param subject what the condition is about
 * @param status where it is in its life
 * @param updated when it changed last
 * @param lastNotified when somebody was notified of it last, or null
 * @param resolved when its condition ended, or null
 * @param acknowledgement that of a user, or null
 * @param told who was notified of it: ids of notifiers
 * @param settled until when the notifications that were due have been given to delivery
 */
public record Alert(
        String id,
        String alertConfigId,
        String eventTypeName,
        Instant created,
        Subject subject,
        Status status,
        Instant updated,
        Instant lastNotified,
        Instant resolved,
        Acknowledgement acknowledgement,
        Set<String> told,
        Instant settled) {

    /** Where an alert is in its life (specified). */
    public enum Status {
        /** Its condition holds, but not yet for as long as its configuration waits. */
        TRACKING,
        OPEN,
        CLOSED,
        CANCELLED
    }

    /** Whether its condition still holds. */
    public boolean live() {
        return status == Status.TRACKING || status == Status.OPEN;
    }

    /** The same with another status, since {@code now}. */
    public Alert with(Status next, Instant now) {
        return new Alert(
                id,
                alertConfigId,
                eventTypeName,
                created,
                subject,
                next,
                now,
                lastNotified,
                next == Status.CLOSED ? now : resolved,
                acknowledgement,
                told,
                settled);
    }

    /** The same after {@code notifierId} was notified at {@code now}. */
    public Alert notified(String notifierId, Instant now) {
        return new Alert(
                id,
                alertConfigId,
                eventTypeName,
                created,
                subject,
                status,
                now,
                now,
                resolved,
                acknowledgement,
                told.add(notifierId),
                settled);
    }

    /** The same, where a change at {@code now} counts as a notification. */
    public Alert notified(Instant now) {
        return new Alert(
                id,
                alertConfigId,
                eventTypeName,
                created,
                subject,
                status,
                now,
                now,
                resolved,
                acknowledgement,
                told,
                settled);
    }

    /** The same with another acknowledgement, or none if that is null, since {@code now}. */
    public Alert with(Acknowledgement other, Instant now) {
        return new Alert(
                id,
                alertConfigId,
                eventTypeName,
                created,
                subject,
                status,
                now,
                lastNotified,
                resolved,
                other,
                told,
                settled);
    }

    /** The same, of which all notifications until {@code now} were given to delivery. */
    public Alert settled(Instant now) {
        return new Alert(
                id,
                alertConfigId,
                eventTypeName,
                created,
                subject,
                status,
                updated,
                lastNotified,
                resolved,
                acknowledgement,
                told,
                now);
    }

    /**
     * What the condition of an alert is about. What is not known is null.
     *
     * @param hostnameAndPort with a colon between them
     */
    public record Subject(
            String clusterName,
            String hostnameAndPort,
            String replicaSetName,
            String metricName,
            Value currentValue,
            String userAlias) {}

    /** A measured value. The units are null if they are not known. */
    public record Value(double number, String units) {}

    /** That a user has seen an alert: until when, as whom, and with which comment, which may be null. */
    public record Acknowledgement(Instant until, String comment, String username) {}
}
