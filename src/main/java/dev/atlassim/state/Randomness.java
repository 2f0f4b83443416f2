package dev.atlassim.state;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The source of all random values of the process. Without a seed they are unpredictable. With a seed they are the same in
 * every run if the requests arrive in the same order. Each purpose has its own stream. The signatures of access tokens
 * are always unpredictable; with a seed, their claims and their key are not.
 */
@Singleton
public class Randomness {

    /** What random values are used for. */
    public enum Purpose {
        IDS,
        NONCES,
        TOKENS,
        TOKEN_KEYS,
        CREDENTIALS
    }

    private final StatePart<Map<Purpose, SecureRandom>> streams;

    public Randomness(SimulatorState state) {
        this.streams = state.part(streams(Optional.empty()));
    }

    /** Derives all following values from {@code seed}; without one they are unpredictable. */
    public StateView reseeded(StateView view, Optional<Long> seed) {
        return view.with(streams, streams(seed));
    }

    /** {@code length} random bytes. */
    public byte[] bytes(Purpose purpose, int length) {
        var bytes = new byte[length];
        random(purpose).nextBytes(bytes);
        return bytes;
    }

    /** The stream itself, for code that needs a generator. */
    public SecureRandom random(Purpose purpose) {
        return streams.get().get(purpose);
    }

    /** The stream in {@code view}. */
    public SecureRandom random(StateView view, Purpose purpose) {
        return streams.get(view).get(purpose);
    }

    private static Map<Purpose, SecureRandom> streams(Optional<Long> seed) {
        var streams = new EnumMap<Purpose, SecureRandom>(Purpose.class);
        for (var purpose : Purpose.values()) {
            streams.put(
                    purpose, seed.map(known -> seeded(known + "/" + purpose)).orElseGet(SecureRandom::new));
        }
        return streams;
    }

    private static SecureRandom seeded(String seed) {
        try {
            var random = SecureRandom.getInstance("SHA1PRNG");
            random.setSeed(seed.getBytes(UTF_8));
            return random;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA1PRNG, which a seed needs", e);
        }
    }
}
