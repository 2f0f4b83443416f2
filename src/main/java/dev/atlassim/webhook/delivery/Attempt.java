package dev.atlassim.webhook.delivery;

import java.time.Instant;

/**
 * One attempt to deliver.
 *
 * @param time when it began, by the simulator's clock
 * @param outcome how it ended
 * @param micros how long it took, in microseconds
 * @param templateFailure why the default payload was sent although there is a template; null otherwise
 */
public record Attempt(Instant time, Outcome outcome, long micros, String templateFailure) {}
