package dev.atlassim.setting;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.config.spi.Converter;

/** Bytes of a body, at most what the HTTP layer itself lets through ({@code quarkus.http.limits.max-body-size}). */
@RegisterForReflection
public final class BodySize implements Converter<Integer> {

    private static final Range<Integer> RANGE = Range.ofWholeNumbers(Integer::valueOf, 1, 10_000_000);

    @Override
    public Integer convert(String text) {
        return RANGE.read(text);
    }
}
