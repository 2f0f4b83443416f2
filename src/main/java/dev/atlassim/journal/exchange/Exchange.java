package dev.atlassim.journal.exchange;

import java.time.Instant;
import java.util.List;

/**
 * One exchange with the Atlas API, as it is kept: secrets are masked already.
 *
 * @param sequence its number, in order of arrival
 * @param time when the request came
 * @param asked the request
 * @param answered the answer
 */
public record Exchange(long sequence, Instant time, Asked asked, Answered answered) {

    /** By which it is named outside. */
    public String id() {
        return Long.toString(sequence);
    }

    /**
     * A request. Null stands for what it has not, or what could not be told.
     *
     * @param principal the public key or client id; merely claimed where {@code signedIn} is false
     * @param sandbox the id of the organization of the principal, else of the project asked for
     * @param headers without those that carry credentials
     */
    public record Asked(
            String operationId,
            String method,
            String path,
            KeptQuery query,
            String groupId,
            String integrationType,
            String principal,
            boolean signedIn,
            String sandbox,
            List<KeptText> headers,
            KeptBody body) {}

    /**
     * An answer.
     *
     * @param status null where the connection died before there was one
     * @param errorCode of Atlas, or of OAuth; null where there is none
     * @param micros from the request to the head of the answer
     * @param fault the fault rule that spoiled the exchange, or null
     * @param complete whether the connection lived to see the end
     */
    public record Answered(
            Integer status, String errorCode, KeptBody body, long micros, String fault, boolean complete) {}
}
