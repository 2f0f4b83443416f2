package dev.atlassim.state;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * All randomness of the process: unpredictable unless a seed was given, and then the same in every run as long as the
 * requests come in the same order.
 */
@ApplicationScoped
public class Chance {

    private static final int COUNTER_MASK = 0xffffff;
    private static final long PROCESS_MASK = 0xffffffffffL;

    private volatile Source source = Source.of(new SecureRandom());

    /** Makes everything from here on follow from {@code seed}, or unpredictable again where it is null. */
    public void reseed(Long seed) {
        source = Source.of(seed == null ? new SecureRandom() : seeded(seed));
    }

    /** {@code length} random bytes. */
    public byte[] bytes(int length) {
        var bytes = new byte[length];
        source.random.nextBytes(bytes);
        return bytes;
    }

    /** The generator itself, for libraries that want one. */
    public SecureRandom random() {
        return source.random;
    }

    long process() {
        return source.process;
    }

    int count() {
        return source.counter.getAndIncrement() & COUNTER_MASK;
    }

    private static SecureRandom seeded(long seed) {
        try {
            var random = SecureRandom.getInstance("SHA1PRNG");
            random.setSeed(seed);
            return random;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA1PRNG, which a seed needs", e);
        }
    }

    private record Source(SecureRandom random, long process, AtomicInteger counter) {
        static Source of(SecureRandom random) {
            return new Source(random, random.nextLong() & PROCESS_MASK, new AtomicInteger(random.nextInt()));
        }
    }
}
