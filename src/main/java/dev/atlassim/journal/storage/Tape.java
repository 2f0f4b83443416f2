package dev.atlassim.journal.storage;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A queue of bytes, for one thread at a time. It lies on pages that are written again once nothing on them is left: so
 * they grow old, and a collector need not copy what is kept, as it would so many objects. Positions count from the
 * first byte ever written.
 */
final class Tape {

    static final int PAGE = 1 << 16;

    private final List<byte[]> pages = new ArrayList<>();
    private byte[] spare;
    private long firstPage;
    private long from;
    private long to;
    private long lent;

    void add(Buffer bytes) {
        for (int done = 0; done < bytes.length(); ) {
            var at = (int) (to % PAGE);
            if (at == 0) {
                pages.add(blank());
            }
            var part = Math.min(PAGE - at, bytes.length() - done);
            bytes.getBytes(done, done + part, pages.get(pages.size() - 1), at);
            done += part;
            to += part;
        }
    }

    private byte[] blank() {
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

    /** Forgets what is before {@code position}. A page that somebody may still be reading is not written again. */
    void removeUntil(long position) {
        from = position;
        while (from - firstPage >= PAGE) {
            var page = pages.remove(0);
            spare = firstPage < lent ? null : page;
            firstPage += PAGE;
        }
    }

    /** Reads from the beginning, until something is added or removed. */
    TapeReader read() {
        return new TapeReader(pages, firstPage, from, to);
    }

    /** Reads what there is now, also while others add and remove. */
    TapeReader lend() {
        lent = to;
        return new TapeReader(List.copyOf(pages), firstPage, from, to);
    }
}
