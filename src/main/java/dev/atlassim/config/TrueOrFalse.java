package dev.atlassim.config;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Locale;
import org.eclipse.microprofile.config.spi.Converter;

/** Reads a setting that is {@code true} or {@code false}. The built-in converter reads every unknown word as false. */
@RegisterForReflection
public final class TrueOrFalse implements Converter<Boolean> {

    @Override
    public Boolean convert(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true", "t", "yes", "y", "on", "1" -> true;
            case "false", "f", "no", "n", "off", "0" -> false;
            default -> throw new IllegalArgumentException("must be true or false");
        };
    }
}
