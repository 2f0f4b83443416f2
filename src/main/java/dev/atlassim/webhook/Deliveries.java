package dev.atlassim.webhook;

/** Delivers notifications. */
public interface Deliveries {

    /**
     * Records a delivery of {@code occasion} and returns. It is sent later, after the earlier deliveries of the project to
     * the same destination.
     */
    void send(Occasion occasion);
}
