package dev.atlassim.integration;

/** How much of a value is shown. */
public enum Mask {
    /** All of it. */
    CLEAR {
        @Override
        public String apply(String value) {
            return value;
        }
    },
    /**
     * The last four characters; each character before them is an asterisk (recorded 2026-08-10). A value of at most four
     * characters consists of asterisks only (inferred).
     */
    LAST_FOUR {
        @Override
        public String apply(String value) {
            var shown = value.length() > TAIL ? value.substring(value.length() - TAIL) : "";
            return "*".repeat(value.length() - shown.length()) + shown;
        }
    },
    /** The parts of a web address that {@link WebAddress#mask} shows. */
    URL {
        @Override
        public String apply(String value) {
            return WebAddress.mask(value);
        }
    },
    /** Six asterisks, whatever the value (documented for templates). */
    TEMPLATE {
        @Override
        public String apply(String value) {
            return "******";
        }
    },
    /** Nothing, not even the name of the field (specified as write-only). */
    NEVER {
        @Override
        public String apply(String value) {
            return "";
        }
    };

    private static final int TAIL = 4;

    /** The masked {@code value}. */
    public abstract String apply(String value);
}
