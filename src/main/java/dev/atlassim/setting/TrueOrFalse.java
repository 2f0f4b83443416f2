package dev.atlassim.setting;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Locale;
import org.eclipse.microprofile.config.spi.Converter;

/** A setting that is {@code true} or {@code false}: the framework by itself takes every word that it does not know for false. */
@RegisterForReflection
public final class TrueOrFalse implements Converter<Boolean> {

    @Override
    public Boolean convert(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true", "t", "yes", "y", "on", "1" -> true;
            case "false", "f", "no", "n", "off", "0" -> false;
            default -> throw new IllegalArgumentException("(it takes true or false)");
        };
    }
}
