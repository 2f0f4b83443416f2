package dev.atlassim.journal.storage;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A queue of bytes on pages; not thread-safe. An empty page is used again, so pages grow old and the garbage collector
 * does not copy what is stored, as it would copy as many objects. Positions count from the first byte ever added.
 */
final class PagedBuffer {

    static final int PAGE = 1 << 16;

    private final List<byte[]> pages = new ArrayList<>();
    private byte[] spare;
    private long firstPage;
    private long from;
    private long to;
    private long shared;

    void add(Buffer bytes) {
        for (int done = 0; done < bytes.length(); ) {
            var at = (int) (to % PAGE);
            if (at == 0) {
                pages.add(newPage());
            }
            var part = Math.min(PAGE - at, bytes.length() - done);
            bytes.getBytes(done, done + part, pages.get(pages.size() - 1), at);
            done += part;
            to += part;
        }
    }

    private byte[] newPage() {
        var page = spare == null ? new byte[PAGE] : spare;
        spare = null;
        return page;
    }

    void replace(long position, byte value) {
        pages.get((int) ((position - firstPage) / PAGE))[(int) (position % PAGE)] = value;
    }

    long length() {
        return to - from;
    }

    /** The position of the first byte. */
    long start() {
        return from;
    }

    /** The position after the last byte. */
    long end() {
        return to;
    }

    /** Removes all bytes before {@code position}. A page that may still be read by others is not used again. */
    void removeUntil(long position) {
        from = position;
        while (from - firstPage >= PAGE) {
            var page = pages.remove(0);
            spare = firstPage < shared ? null : page;
            firstPage += PAGE;
        }
    }

    /** Reads from the first byte; valid until bytes are added or removed. */
    PagedBufferReader read() {
        return new PagedBufferReader(pages, firstPage, from, to);
    }

    /** Reads the bytes that are there now; stays valid while others add and remove bytes. */
    PagedBufferReader snapshot() {
        shared = to;
        return new PagedBufferReader(List.copyOf(pages), firstPage, from, to);
    }
}
