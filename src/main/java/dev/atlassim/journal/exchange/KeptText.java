package dev.atlassim.journal.exchange;

/**
 * One named value of a request, as far as it is kept.
 *
 * @param name the name, as sent
 * @param shown the value, or {@link #MASKED}
 * @param hidden what remains of the value where it is masked; null where it is shown
 */
public record KeptText(String name, String shown, Hidden hidden) {

    /** Stands for a value that is not kept. */
    public static final String MASKED = "****";

    public static KeptText clear(String name, String value) {
        return new KeptText(name, value, null);
    }

    public static KeptText masked(String name, Hidden remains) {
        return new KeptText(name, MASKED, remains);
    }
}
