package dev.atlassim.form.yaml;

import java.util.Arrays;

/** The marks of what one object or list contains, in its order. The values of a list stand in for their keys. */
final class Inside {

    private long[] marks = new long[4];
    private Inside[] inside = new Inside[0];
    private int size;

    /** Adds those of a value; {@code within} is null where it contains nothing. */
    void add(long key, long value, Inside within) {
        if (2 * size == marks.length) {
            marks = Arrays.copyOf(marks, 2 * marks.length);
        }
        marks[2 * size] = key;
        marks[2 * size + 1] = value;
        if (within != null) {
            if (size >= inside.length) {
                inside = Arrays.copyOf(inside, marks.length / 2);
            }
            inside[size] = within;
        }
        size++;
    }

    Mark key(int position) {
        return Mark.unpack(marks[2 * position]);
    }

    Mark value(int position) {
        return Mark.unpack(marks[2 * position + 1]);
    }

    /** Those inside the value; null where it contains nothing. */
    Inside at(int position) {
        return position < inside.length ? inside[position] : null;
    }
}
