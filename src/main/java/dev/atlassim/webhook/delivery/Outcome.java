package dev.atlassim.webhook.delivery;

/** How an attempt to deliver ended. */
public sealed interface Outcome {

    /** The receiver answered. */
    record Answered(int status) implements Outcome {

        /** Whether the answer confirms the delivery. */
        public boolean confirmed() {
            return status >= 200 && status < 300;
        }
    }

    /** There was no complete answer. The error quotes nothing of the destination or the receiver. */
    record Failed(String error) implements Outcome {}

    /** Nothing was sent, and no further attempt can change that. */
    record Refused(String reason) implements Outcome {}
}
