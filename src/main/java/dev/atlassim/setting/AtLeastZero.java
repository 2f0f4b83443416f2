package dev.atlassim.setting;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.runtime.configuration.DurationConverter;
import java.time.Duration;
import org.eclipse.microprofile.config.spi.Converter;

/** A time span that may be none. */
@RegisterForReflection
public final class AtLeastZero implements Converter<Duration> {

    private static final Range<Duration> RANGE = new Range<>(
            "a time span such as 500ms, 30s, 10m",
            DurationConverter::parseDuration,
            Duration.ZERO,
            Duration.ofSeconds(Long.MAX_VALUE));

    @Override
    public Duration convert(String text) {
        return RANGE.read(text);
    }
}
