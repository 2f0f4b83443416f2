package dev.atlassim.journal;

/** Estimates, from above, how much memory something takes up. */
final class Weight {

    /** A small object, or the place in a collection that holds it. */
    static final int OBJECT = 48;

    /** An exchange without any of its texts. */
    static final int EXCHANGE = 512;

    private Weight() {}

    static long of(String text) {
        return text == null ? 0 : OBJECT + 2L * text.length();
    }

    static long of(Hidden hidden) {
        return hidden == null ? 0 : OBJECT + of(hidden.fingerprint());
    }
}
