package dev.atlassim.journal.verify;

/**
 * How many requests are expected.
 *
 * @param atLeast 0 where there may be none
 * @param atMost {@link Long#MAX_VALUE} where there may be any number
 */
record ExpectedCount(long atLeast, long atMost) {

    /** What holds where nothing was said. */
    static final ExpectedCount ONCE_OR_MORE = new ExpectedCount(1, Long.MAX_VALUE);

    /**
     * Whether it is certain that so many matched: seen were {@code matched}, and {@code unknown} more may have. An upper
     * bound cannot be certain as long as there may have been more.
     */
    boolean holds(long matched, long unknown) {
        return matched >= atLeast && (atMost == Long.MAX_VALUE || matched + unknown <= atMost);
    }

    /** Whether {@code matched} alone would do. */
    boolean allows(long matched) {
        return matched >= atLeast && matched <= atMost;
    }

    @Override
    public String toString() {
        if (atLeast == atMost) {
            return "exactly " + atLeast;
        }
        if (atMost == Long.MAX_VALUE) {
            return "at least " + atLeast;
        }
        return atLeast == 0 ? "at most " + atMost : atLeast + " to " + atMost;
    }
}
