package dev.atlassim.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The versions of the Atlas API: dates in a media type. All simulated resources exist in one version; a later date
 * resolves down to it (recorded), an earlier or malformed one to nothing. That arbitrary later dates pass is inferred.
 */
public final class ApiVersion {

    /** The version in which all simulated resources exist. */
    static final LocalDate FIRST = LocalDate.of(2023, 1, 1);

    /** The media type of that version. */
    public static final String MEDIA_TYPE = "application/vnd.atlas." + FIRST + "+json";

    private static final Pattern DATED =
            Pattern.compile("\\s*application/vnd\\.atlas\\.(\\d{4})-(\\d{2})-(\\d{2})\\+json\\s*(;.*)?");

    private ApiVersion() {}

    /** The version that answers a request with this Accept header, which may be null. */
    static Optional<LocalDate> resolve(String accept) {
        if (accept == null) {
            return Optional.empty();
        }
        for (var range : accept.split(",")) {
            var date = date(range);
            if (date.isPresent() && !date.get().isBefore(FIRST)) {
                return Optional.of(FIRST);
            }
        }
        return Optional.empty();
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
