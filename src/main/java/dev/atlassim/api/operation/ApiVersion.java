package dev.atlassim.api.operation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The versions of the Atlas API: dates in a media type. Every simulated operation exists in one version; a later date
 * resolves down to it (recorded), an earlier or malformed one to nothing. That arbitrary later dates pass is inferred.
 */
public final class ApiVersion {

    /** The first version, in which most operations exist. */
    public static final LocalDate FIRST = LocalDate.of(2023, 1, 1);

    /** The version of clusters (specified). */
    static final LocalDate OF_CLUSTERS = LocalDate.of(2024, 8, 5);

    /** The version of users (recorded). */
    static final LocalDate OF_USERS = LocalDate.of(2025, 2, 19);

    private static final String BEFORE = "application/vnd.atlas.";
    private static final String AFTER = "+json";
    private static final int DATE = FIRST.toString().length();

    private ApiVersion() {}

    /** The media type of {@code version}. */
    public static String mediaType(LocalDate version) {
        return BEFORE + version + AFTER;
    }

    /** Whether a request with this Accept header, which may be null, can be answered in {@code version}. */
    public static boolean allows(String accept, LocalDate version) {
        if (accept == null) {
            return false;
        }
        for (var range : accept.split(",")) {
            var date = date(range);
            if (date.isPresent() && !date.get().isBefore(version)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a request body of this content type is read: JSON, plain or of some version. */
    public static boolean accepts(String contentType) {
        var semicolon = contentType.indexOf(';');
        var type = (semicolon < 0 ? contentType : contentType.substring(0, semicolon)).trim();
        return type.equalsIgnoreCase("application/json") || date(type).isPresent();
    }

    private static Optional<LocalDate> date(String mediaType) {
        var semicolon = mediaType.indexOf(';');
        var type = (semicolon < 0 ? mediaType : mediaType.substring(0, semicolon)).trim();
        if (type.length() != BEFORE.length() + DATE + AFTER.length()
                || !type.startsWith(BEFORE)
                || !type.endsWith(AFTER)) {
            return Optional.empty();
        }
        return date(type, BEFORE.length());
    }

    /** The date that stands in {@code text} from {@code at} on; by hand, as every request of every client has one. */
    private static Optional<LocalDate> date(String text, int at) {
        if (text.charAt(at + 4) != '-' || text.charAt(at + 7) != '-') {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    number(text, at, at + 4), number(text, at + 5, at + 7), number(text, at + 8, at + DATE)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new DateTimeException("no digit");
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
