package dev.atlassim.api;

import java.util.Locale;
import org.eclipse.microprofile.config.spi.Converter;

/** A setting that is {@code true} or {@code false}: the framework by itself takes every word that it does not know for false. */
public final class TrueOrFalse implements Converter<Boolean> {

    @Override
    public Boolean convert(String value) {
        return switch (value.strip().toLowerCase(Locale.ROOT)) {
            case "true", "t", "yes", "y", "on", "1" -> true;
            case "false", "f", "no", "n", "off", "0" -> false;
            default -> throw new IllegalArgumentException("it takes true or false");
        };
    }
}
