package dev.atlassim.integration;

/** How much of a value an answer shows. */
public enum Mask {
    /** All of it. */
    CLEAR {
        @Override
        String apply(String value) {
            return value;
        }
    },
    /**
     * The last four characters, asterisks before them, the length kept (recorded 2026-08-10). A value of at most four
     * characters shows nothing (inferred).
     */
    LAST_FOUR {
        @Override
        String apply(String value) {
            var shown = value.length() > TAIL ? value.substring(value.length() - TAIL) : "";
            return "*".repeat(value.length() - shown.length()) + shown;
        }
    },
    /** What {@link WebAddress#mask} shows of a web address. */
    URL {
        @Override
        String apply(String value) {
            return WebAddress.mask(value);
        }
    },
    /** Nothing, not even the name of the field (specified as write-only). */
    NEVER {
        @Override
        String apply(String value) {
            return "";
        }
    };

    private static final int TAIL = 4;

    /** What is shown of {@code value}. */
    abstract String apply(String value);
}
