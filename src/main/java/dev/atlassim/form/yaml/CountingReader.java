package dev.atlassim.form.yaml;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.function.IntConsumer;

/** Reads a text, and tells how far. The parser reads it piece by piece. */
final class CountingReader extends FilterReader {

    private final IntConsumer position;
    private int read;

    CountingReader(String text, IntConsumer position) {
        super((Reader) new StringReader(text));
        this.position = position;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        var count = super.read(buffer, offset, length);
        if (count > 0) {
            read += count;
            position.accept(read);
        }
        return count;
    }
}
