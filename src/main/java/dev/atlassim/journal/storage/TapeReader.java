package dev.atlassim.journal.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/** Reads a {@link Tape}. */
final class TapeReader {

    private final List<byte[]> pages;
    private final long firstPage;
    private final long end;
    private long position;

    TapeReader(List<byte[]> pages, long firstPage, long position, long end) {
        this.pages = pages;
        this.firstPage = firstPage;
        this.position = position;
        this.end = end;
    }

    /** Another reader, that begins where this one is. */
    TapeReader copy() {
        return new TapeReader(pages, firstPage, position, end);
    }

    boolean atEnd() {
        return position == end;
    }

    long position() {
        return position;
    }

    void skipTo(long next) {
        position = next;
    }

    byte[] bytes(int length) {
        var bytes = new byte[length];
        for (int done = 0; done < length; ) {
            var at = (int) (position % Tape.PAGE);
            var part = Math.min(Tape.PAGE - at, length - done);
            System.arraycopy(page(), at, bytes, done, part);
            done += part;
            position += part;
        }
        return bytes;
    }

    boolean flag() {
        return next() != 0;
    }

    int number() {
        return (int) number(Integer.BYTES);
    }

    long longNumber() {
        return number(Long.BYTES);
    }

    /** A text after its length, which is negative where there is none. */
    String text() {
        var length = number();
        return length < 0 ? null : new String(bytes(length), UTF_8);
    }

    private long number(int bytes) {
        long number = 0;
        for (int i = 0; i < bytes; i++) {
            number = number << Byte.SIZE | (next() & 0xff);
        }
        return number;
    }

    private byte next() {
        var value = page()[(int) (position % Tape.PAGE)];
        position++;
        return value;
    }

    private byte[] page() {
        return pages.get((int) ((position - firstPage) / Tape.PAGE));
    }
}
