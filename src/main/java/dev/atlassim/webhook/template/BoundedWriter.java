package dev.atlassim.webhook.template;

import java.io.IOException;
import java.io.Writer;

/** Keeps what a template writes, up to a size. */
final class BoundedWriter extends Writer {

    private final StringBuilder text = new StringBuilder();
    private final int max;

    /** Takes at most {@code max} characters. */
    BoundedWriter(int max) {
        this.max = max;
    }

    /** The template wrote more than is allowed. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1;
    }

    @Override
    public void write(char[] characters, int offset, int length) throws IOException {
        if (length > max - text.length()) {
            throw new TooLong();
        }
        text.append(characters, offset, length);
    }

    /** All that was written. */
    String text() {
        return text.toString();
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
