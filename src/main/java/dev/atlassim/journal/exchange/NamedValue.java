package dev.atlassim.journal.exchange;

/**
 * A recorded header or query parameter.
 *
 * @param name the name, as sent
 * @param shown the value, or {@link #MASK}
 * @param masked null where the value is shown
 */
public record NamedValue(String name, String shown, MaskedValue masked) {

    /** Stands in the place of a masked value. */
    public static final String MASK = "****";

    /** A value that is recorded as it was sent. */
    public static NamedValue clear(String name, String value) {
        return new NamedValue(name, value, null);
    }

    /** A value of which only {@code masked} is recorded. */
    public static NamedValue masked(String name, MaskedValue masked) {
        return new NamedValue(name, MASK, masked);
    }

    /** Whether the value is masked. */
    public boolean isMasked() {
        return masked != null;
    }
}
