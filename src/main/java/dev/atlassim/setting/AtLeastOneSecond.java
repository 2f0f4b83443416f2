package dev.atlassim.setting;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.runtime.configuration.DurationConverter;
import java.time.Duration;
import org.eclipse.microprofile.config.spi.Converter;

/** A time span that is told to clients in whole seconds. */
@RegisterForReflection
public final class AtLeastOneSecond implements Converter<Duration> {

    private static final Range<Duration> RANGE = new Range<>(
            "a time span of at least 1s, such as 30s, 10m",
            DurationConverter::parseDuration,
            Duration.ofSeconds(1),
            Duration.ofSeconds(Long.MAX_VALUE));

    @Override
    public Duration convert(String text) {
        return RANGE.read(text);
    }
}
