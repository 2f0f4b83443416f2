package dev.atlassim.webhook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.alert.life.AlertEvent;

/**
 * A notification that is due.
 *
 * @param groupId the project
 * @param alertId the alert; null for a test
 * @param alertConfigId the alert configuration; null for a test
 * @param event what happened to the alert
 * @param destination where it goes
 * @param payload the alert: the body unless there is a template, and the values that templates see. It must not be
 *     changed afterwards
 */
public record Occasion(
        String groupId,
        String alertId,
        String alertConfigId,
        AlertEvent event,
        Destination destination,
        ObjectNode payload) {}
