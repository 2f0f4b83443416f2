package dev.atlassim.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

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

    private static final Pattern DATED =
            Pattern.compile("\\s*application/vnd\\.atlas\\.(\\d{4})-(\\d{2})-(\\d{2})\\+json\\s*(;.*)?");

    private ApiVersion() {}

    /** The media type of {@code version}. */
    public static String mediaType(LocalDate version) {
        return "application/vnd.atlas." + version + "+json";
    }

    /** Whether a request with this Accept header, which may be null, can be answered in {@code version}. */
    static boolean allows(String accept, LocalDate version) {
        return accept != null
                && Arrays.stream(accept.split(","))
                        .flatMap(range -> date(range).stream())
                        .anyMatch(date -> !date.isBefore(version));
    }

    /** Whether a request body of this content type is read: JSON, plain or of some version. */
    static boolean accepts(String contentType) {
        var type = contentType.split(";", 2)[0].trim();
        return type.equalsIgnoreCase("application/json") || date(type).isPresent();
    }

    private static Optional<LocalDate> date(String mediaType) {
        var matcher = DATED.matcher(mediaType);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
