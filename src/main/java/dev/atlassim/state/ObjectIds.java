package dev.atlassim.state;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Makes ids as MongoDB does: 4 bytes of seconds, 5 of chance, 3 of a counter, as 24 hexadecimal digits. Ids made later
 * sort later.
 */
@ApplicationScoped
public class ObjectIds {

    /** What an id looks like. */
    public static final Pattern PATTERN = Pattern.compile("[a-f0-9]{24}");

    private final Clock clock;
    private final Chance chance;

    ObjectIds(Clock clock, Chance chance) {
        this.clock = clock;
        this.chance = chance;
    }

    /** The next id. */
    public String next() {
        var seconds = clock.instant().getEpochSecond() & 0xffffffffL;
        var hex = HexFormat.of();
        return hex.toHexDigits(seconds, 8) + hex.toHexDigits(chance.process(), 10) + hex.toHexDigits(chance.count(), 6);
    }
}
