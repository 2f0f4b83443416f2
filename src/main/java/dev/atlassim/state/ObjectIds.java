package dev.atlassim.state;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * Generates ids as MongoDB does: 4 bytes of seconds, 5 random bytes, 3 bytes of a counter, as 24 hexadecimal digits. Later
 * ids sort after earlier ones.
 */
@Singleton
public class ObjectIds {

    /** The form of an id. */
    public static final String REGEX = "[a-f0-9]{24}";

    /** The same, compiled. */
    public static final Pattern PATTERN = Pattern.compile(REGEX);

    private final Clock clock;
    private final Randomness randomness;
    private final StatePart<Sequence> sequence;

    public ObjectIds(SimulatorState state, Clock clock, Randomness randomness) {
        this.clock = clock;
        this.randomness = randomness;
        this.sequence = state.part(Sequence.from(randomness.random(Randomness.Purpose.IDS)));
    }

    /** Whether {@code text} matches {@link #PATTERN}. Without a regular expression, since every request needs it. */
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

    /** Starts a new sequence, derived from the randomness in {@code view}. */
    public StateView restarted(StateView view) {
        return view.with(sequence, Sequence.from(randomness.random(view, Randomness.Purpose.IDS)));
    }

    /** The next id. */
    public String next() {
        var current = sequence.get();
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
