package dev.atlassim.event;

import dev.atlassim.api.error.ErrorCode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Dates in queries: ISO 8601. Which forms Atlas accepts besides instants in UTC is inferred. */
final class Dates {

    private Dates() {}

    /**
     * The instant that {@code text} names. Without an offset, it is in UTC; a date without a time is its beginning.
     *
     * @throws dev.atlassim.api.error.AtlasException if it is not a date
     */
    static Instant parse(String text) {
        try {
            var date = DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            return date instanceof OffsetDateTime offset
                    ? offset.toInstant()
                    : LocalDateTime.from(date).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException notADateWithATime) {
            return startOfDay(text);
        }
    }

    private static Instant startOfDay(String text) {
        try {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException notADate) {
            throw ErrorCode.INVALID_DATE_FORMAT.with(text);
        }
    }
}
