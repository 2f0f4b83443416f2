package dev.atlassim.api.operation;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One version of an operation.
 *
 * @param since the date that names the version
 * @param deprecated since when it is deprecated
 * @param sunset from when on it is no longer available
 * @param mediaType the media type that asks for it
 * @param contentType the content type of its answers
 */
public record Version(
        LocalDate since,
        Optional<LocalDate> deprecated,
        Optional<LocalDate> sunset,
        String mediaType,
        String contentType) {

    /** A version that stays. */
    static Version of(LocalDate since) {
        return new Version(since, Optional.empty(), Optional.empty());
    }

    /** A version that was replaced by a later one, and goes away. */
    static Version of(LocalDate since, LocalDate deprecated, LocalDate sunset) {
        return new Version(since, Optional.of(deprecated), Optional.of(sunset));
    }

    /** Whether it is deprecated on {@code day}, so that answers announce its sunset. */
    public boolean deprecatedOn(LocalDate day) {
        return deprecated.filter(first -> !day.isBefore(first)).isPresent();
    }

    /** Whether it is no longer available on {@code day}: from its sunset on. */
    public boolean goneOn(LocalDate day) {
        return sunset.filter(last -> !day.isBefore(last)).isPresent();
    }

    private Version(LocalDate since, Optional<LocalDate> deprecated, Optional<LocalDate> sunset) {
        this(since, deprecated, sunset, ApiVersion.mediaType(since), ApiVersion.mediaType(since) + ";charset=utf-8");
    }
}
