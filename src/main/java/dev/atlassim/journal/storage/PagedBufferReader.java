package dev.atlassim.journal.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/** Reads a {@link PagedBuffer}, from one position on. */
final class PagedBufferReader {

    private final List<byte[]> pages;
    private final long firstPage;
    private final long end;
    private long position;

    PagedBufferReader(List<byte[]> pages, long firstPage, long position, long end) {
        this.pages = pages;
        this.firstPage = firstPage;
        this.position = position;
        this.end = end;
    }

    /** Another reader at the same position. */
    PagedBufferReader copy() {
        return new PagedBufferReader(pages, firstPage, position, end);
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
            var at = (int) (position % PagedBuffer.PAGE);
            var part = Math.min(PagedBuffer.PAGE - at, length - done);
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

    /** A text after its length; null where the length is negative. */
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
        var value = page()[(int) (position % PagedBuffer.PAGE)];
        position++;
        return value;
    }

    private byte[] page() {
        return pages.get((int) ((position - firstPage) / PagedBuffer.PAGE));
    }
}
