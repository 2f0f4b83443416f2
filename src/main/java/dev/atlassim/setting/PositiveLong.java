package dev.atlassim.setting;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.config.spi.Converter;

/** A bound of at least one that may be larger than an int. */
@RegisterForReflection
public final class PositiveLong implements Converter<Long> {

    private static final Range<Long> RANGE = Range.ofWholeNumbers(Long::valueOf, 1L, Long.MAX_VALUE);

    @Override
    public Long convert(String text) {
        return RANGE.read(text);
    }
}
