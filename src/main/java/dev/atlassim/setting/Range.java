package dev.atlassim.setting;

import java.util.function.Function;

/** Reads the values of a setting from {@code least} to {@code most}; {@code wanted} says in words which they are. */
record Range<T extends Comparable<T>>(String wanted, Function<String, T> reader, T least, T most) {

    /** Whole numbers from {@code least} to {@code most}. */
    static <N extends Number & Comparable<N>> Range<N> ofWholeNumbers(Function<String, N> reader, N least, N most) {
        return new Range<>("a whole number from " + least + " to " + most, reader, least, most);
    }

    /** The value that {@code text} means; an {@link IllegalArgumentException} tells what would be right. */
    T read(String text) {
        T value;
        try {
            value = reader.apply(text.strip());
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalArgumentException(told(), unreadable);
        }
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(told());
        }
        return value;
    }

    private String told() {
        return "(it takes " + wanted + ")";
    }
}
