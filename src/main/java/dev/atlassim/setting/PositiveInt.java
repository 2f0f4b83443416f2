package dev.atlassim.setting;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.config.spi.Converter;

/** A bound or a count of at least one. */
@RegisterForReflection
public final class PositiveInt implements Converter<Integer> {

    private static final Range<Integer> RANGE = Range.ofWholeNumbers(Integer::valueOf, 1, Integer.MAX_VALUE);

    @Override
    public Integer convert(String text) {
        return RANGE.read(text);
    }
}
