package dev.atlassim.webhook.delivery;

/** The state of a delivery. */
public enum Status {
    /** It waits, is being sent, or waits for its next attempt. */
    PENDING,
    /** The receiver confirmed it with a 2xx status. */
    DELIVERED,
    /** All attempts failed. */
    FAILED,
    /** It was recorded only. */
    NOT_SENT
}
