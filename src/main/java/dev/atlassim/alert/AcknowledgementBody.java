package dev.atlassim.alert;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.api.body.Attributes;
import dev.atlassim.api.error.ErrorCode;
import dev.atlassim.state.Alert.Acknowledgement;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/**
 * An acknowledgement as a client sent it. Other attributes of an alert are accepted and ignored: the older version of the
 * operation takes an alert.
 *
 * @param until null if none was sent
 * @param comment null if none was sent, or an empty one
 * @param unacknowledge whether it takes an acknowledgement back
 */
record AcknowledgementBody(Instant until, String comment, boolean unacknowledge) {

    static final String UNTIL = "acknowledgedUntil";
    static final String COMMENT = "acknowledgementComment";
    static final String UNACKNOWLEDGE = "unacknowledgeAlert";

    /** Longest comment, in characters (specified). */
    static final int MAX_COMMENT = 200;

    /** What clients send to acknowledge for ever is about a hundred years ahead. */
    private static final Duration FOR_EVER = Duration.ofDays(36_500);

    /**
     * Reads {@code body}.
     *
     * @throws dev.atlassim.api.error.AtlasException if it is invalid; which error answers what is inferred
     */
    static AcknowledgementBody read(ObjectNode body) {
        var sent = new Attributes(body);
        var comment = sent.text(COMMENT);
        if (comment != null && comment.codePointCount(0, comment.length()) > MAX_COMMENT) {
            throw ErrorCode.ACKNOWLEDGEMENT_COMMENT_TOO_LONG.with(MAX_COMMENT);
        }
        var read = new AcknowledgementBody(
                until(sent.text(UNTIL)),
                comment == null || comment.isEmpty() ? null : comment,
                sent.flag(UNACKNOWLEDGE, false));
        if (read.until == null && !read.unacknowledge) {
            throw ErrorCode.MISSING_ATTRIBUTE.with(UNTIL);
        }
        return read;
    }

    private static Instant until(String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.SECONDS);
        } catch (DateTimeException e) {
            throw ErrorCode.INVALID_DATE_FORMAT.with(text);
        }
    }

    /** Whether it takes an acknowledgement back: it says so, or, as documented for the older version, is in the past. */
    boolean undone(Instant now) {
        return unacknowledge || until.isBefore(now);
    }

    /**
     * The acknowledgement of {@code username} at {@code now}. Atlas shows one for ever a minute earlier than it was sent
     * (recorded 105 times; the reason is not known).
     */
    Acknowledgement acknowledgement(String username, Instant now) {
        var forEver = until.isAfter(now.plus(FOR_EVER));
        return new Acknowledgement(forEver ? until.minusSeconds(60) : until, comment, username);
    }
}
