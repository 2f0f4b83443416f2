package dev.atlassim.setting;

import java.util.function.Function;

/** Reads the values of a setting from {@code least} to {@code most}; {@code wanted} says in words which they are. */
record Range<T extends Comparable<T>>(String wanted, Function<String, T> reader, T least, T most) {

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
