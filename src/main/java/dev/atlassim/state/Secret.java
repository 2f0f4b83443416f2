package dev.atlassim.state;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Objects;

/** A value that must not leave the process. It prints as a placeholder and compares in constant time. */
public final class Secret {

    private final String value;

    /** Wraps {@code value}, which may be empty but not null. */
    public Secret(String value) {
        this.value = Objects.requireNonNull(value);
    }

    /** The value in clear, for computing with it; never for printing. */
    public String reveal() {
        return value;
    }

    /** Whether {@code candidate} is this secret, in time that does not depend on where they differ. */
    public boolean matches(String candidate) {
        return MessageDigest.isEqual(value.getBytes(UTF_8), candidate.getBytes(UTF_8));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && matches(secret.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "[secret]";
    }
}
