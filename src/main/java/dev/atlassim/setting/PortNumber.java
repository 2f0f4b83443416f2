package dev.atlassim.setting;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.config.spi.Converter;

/** A port to listen on; 0 has the system choose. */
@RegisterForReflection
public final class PortNumber implements Converter<Integer> {

    private static final Range<Integer> RANGE = Range.ofWholeNumbers(Integer::valueOf, 0, 65_535);

    @Override
    public Integer convert(String text) {
        return RANGE.read(text);
    }
}
