package dev.atlassim.api.operation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The versions of the Atlas API: dates in a media type. A date resolves to the latest version of an operation that is not
 * after it (recorded); an earlier or malformed date resolves to none. That any later date is accepted is inferred.
 */
public final class ApiVersion {

    /** The first version, in which most operations exist. */
    public static final LocalDate FIRST = LocalDate.of(2023, 1, 1);

    private static final String BEFORE = "application/vnd.atlas.";
    private static final String AFTER = "+json";
    private static final int DATE = FIRST.toString().length();

    private ApiVersion() {}

    /** The media type of {@code version}. */
    public static String mediaType(LocalDate version) {
        return BEFORE + version + AFTER;
    }

    /** The version that answers a request with this {@code Accept} header, which may be null. */
    public static Optional<Version> resolve(String accept, List<Version> versions) {
        if (accept == null) {
            return Optional.empty();
        }
        for (var range : accept.split(",")) {
            var version = date(range).flatMap(date -> latest(date, versions));
            if (version.isPresent()) {
                return version;
            }
        }
        return Optional.empty();
    }

    private static Optional<Version> latest(LocalDate date, List<Version> versions) {
        for (int i = versions.size() - 1; i >= 0; i--) {
            if (!versions.get(i).since().isAfter(date)) {
                return Optional.of(versions.get(i));
            }
        }
        return Optional.empty();
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
                || !type.regionMatches(true, 0, BEFORE, 0, BEFORE.length())
                || !type.regionMatches(true, BEFORE.length() + DATE, AFTER, 0, AFTER.length())) {
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
