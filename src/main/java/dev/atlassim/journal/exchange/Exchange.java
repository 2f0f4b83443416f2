package dev.atlassim.journal.exchange;

import dev.atlassim.api.error.ErrorCode;
import java.time.Instant;
import java.util.List;

/**
 * A recorded exchange with the Atlas API: one request and its response, secrets masked.
 *
 * @param sequence its number, in order of arrival
 * @param time when the request arrived
 * @param request the request
 * @param response the response
 */
public record Exchange(long sequence, Instant time, Request request, Response response) {

    /** The id in the control API. */
    public String id() {
        return Long.toString(sequence);
    }

    /** Whether it asked for something that the simulator does not have, and Atlas may have. */
    public boolean notSimulated() {
        return request.operationId() == null
                && ErrorCode.RESOURCE_NOT_FOUND.name().equals(response.errorCode());
    }

    /**
     * The recorded request. A component is null where the request has no such value, or where it is not known.
     *
     * @param principal the public key or client id; only claimed where {@code signedIn} is false
     * @param signedUri the uri that a Digest header signs, where it is not the request target
     * @param sandbox the id of the organization of the principal, otherwise of the project in the path
     * @param headers all but those that carry credentials
     */
    public record Request(
            String operationId,
            String method,
            String path,
            RecordedQuery query,
            String groupId,
            String integrationType,
            String principal,
            boolean signedIn,
            String signedUri,
            String sandbox,
            List<NamedValue> headers,
            RecordedBody body) {}

    /**
     * The recorded response.
     *
     * @param status null where the connection was closed before there was a status
     * @param errorCode the error code of Atlas or of OAuth; null where there is none
     * @param micros the time from the arrival of the request to the head of the response, in microseconds
     * @param fault the name of the fault rule that fired; null where none did
     * @param challenge whether it is the Digest challenge to a request without credentials: the client's first try, not a
     *     request of its own
     * @param complete whether the response was sent to its end
     */
    public record Response(
            Integer status,
            String errorCode,
            RecordedBody body,
            long micros,
            String fault,
            boolean challenge,
            boolean complete) {}
}
