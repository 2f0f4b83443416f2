package dev.atlassim.state;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * Makes ids as MongoDB does: 4 bytes of seconds, 5 of randomness, 3 of a counter, as 24 hexadecimal digits. Ids made later
 * sort later.
 */
@Singleton
public class ObjectIds {

    /** What an id looks like. */
    public static final Pattern PATTERN = Pattern.compile("[a-f0-9]{24}");

    private final Clock clock;
    private final Randomness randomness;
    private volatile Sequence sequence;

    ObjectIds(Clock clock, Randomness randomness) {
        this.clock = clock;
        this.randomness = randomness;
        reset();
    }

    /** Whether {@code text} is what {@link #PATTERN} describes; by hand, as every request names a project. */
    public static boolean isId(String text) {
        if (text.length() != 24) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }

    /** Begins anew, from what chance says now. */
    public final void reset() {
        sequence = Sequence.from(randomness.random(Randomness.Purpose.IDS));
    }

    /** The next id. */
    public String next() {
        var current = sequence;
        var hex = HexFormat.of();
        return hex.toHexDigits(clock.instant().getEpochSecond(), 8)
                + hex.toHexDigits(current.process, 10)
                + hex.toHexDigits(current.counter.getAndIncrement(), 6);
    }

    private record Sequence(long process, AtomicInteger counter) {
        static Sequence from(SecureRandom random) {
            return new Sequence(random.nextLong(), new AtomicInteger(random.nextInt()));
        }
    }
}
