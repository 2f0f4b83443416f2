package dev.atlassim.setting;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.runtime.configuration.DurationConverter;
import java.time.Duration;
import org.eclipse.microprofile.config.spi.Converter;

/** A time span that is not none. */
@RegisterForReflection
public final class AtLeastOneMillisecond implements Converter<Duration> {

    private static final Range<Duration> RANGE = new Range<>(
            "a time span of at least 1ms, such as 500ms, 30s, 10m",
            DurationConverter::parseDuration,
            Duration.ofMillis(1),
            Duration.ofSeconds(Long.MAX_VALUE));

    @Override
    public Duration convert(String text) {
        return RANGE.read(text);
    }
}
