package dev.atlassim.alert.life;

import dev.atlassim.state.Alert;
import dev.atlassim.state.AlertConfig.Notification;
import java.time.Instant;

/**
 * A notification that is due.
 *
 * @param at when
 * @param event what happened to the alert
 * @param alert the alert as it is then
 * @param notification who is notified
 */
public record Due(Instant at, AlertEvent event, Alert alert, Notification notification) {}
