package dev.atlassim.journal.storage;

import dev.atlassim.journal.exchange.Exchange;
import dev.atlassim.journal.exchange.Hidden;
import dev.atlassim.journal.exchange.KeptBody;
import dev.atlassim.journal.exchange.KeptQuery;
import dev.atlassim.journal.exchange.KeptText;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;

/** An exchange on the tape, of which only what the journal itself asks for is read. See {@link Packed}. */
final class Unpacked {

    private final TapeReader rest;
    private final long start;
    private final long end;
    private final long sequence;
    private final String sandbox;

    /** The exchange where {@code tape} is, and moves that on to the one behind. */
    Unpacked(TapeReader tape) {
        this.start = tape.position();
        this.end = start + tape.number();
        this.sequence = tape.longNumber();
        this.sandbox = tape.text();
        this.rest = tape.copy();
        tape.skipTo(end);
    }

    /** All exchanges on {@code tape}. */
    static Stream<Unpacked> all(TapeReader tape) {
        var all = Stream.<Unpacked>builder();
        while (!tape.atEnd()) {
            all.add(new Unpacked(tape));
        }
        return all.build();
    }

    long sequence() {
        return sequence;
    }

    String sandbox() {
        return sandbox;
    }

    /** Where on the tape it ends. */
    long end() {
        return end;
    }

    /** All of it, as {@link Packed} made it. */
    Buffer bytes() {
        var whole = rest.copy();
        whole.skipTo(start);
        return Buffer.buffer(whole.bytes((int) (end - start)));
    }

    /** The exchange itself; to be asked for once. */
    Exchange exchange() {
        return new Exchange(sequence, time(), asked(), answered());
    }

    private Instant time() {
        return Instant.ofEpochSecond(rest.longNumber(), rest.number());
    }

    private Exchange.Asked asked() {
        return new Exchange.Asked(
                rest.text(),
                rest.text(),
                rest.text(),
                query(),
                rest.text(),
                rest.text(),
                rest.text(),
                rest.flag(),
                sandbox,
                texts(),
                body());
    }

    private Exchange.Answered answered() {
        var status = rest.number();
        return new Exchange.Answered(
                status < 0 ? null : status, rest.text(), body(), rest.longNumber(), rest.text(), rest.flag());
    }

    private KeptQuery query() {
        var withheld = rest.flag();
        return new KeptQuery(texts(), withheld);
    }

    private List<KeptText> texts() {
        var texts = new ArrayList<KeptText>();
        for (int left = rest.number(); left > 0; left--) {
            texts.add(new KeptText(rest.text(), rest.text(), rest.flag() ? hidden() : null));
        }
        return texts;
    }

    private KeptBody body() {
        var length = rest.number();
        if (length < 0) {
            return rest.flag() ? new KeptBody.Withheld(rest.longNumber(), rest.text()) : null;
        }
        var json = new KeptBody.Bytes(rest.bytes(length));
        var hidden = new HashMap<String, Hidden>();
        for (int left = rest.number(); left > 0; left--) {
            hidden.put(rest.text(), hidden());
        }
        return new KeptBody.Shown(json, hidden);
    }

    private Hidden hidden() {
        return new Hidden(rest.text());
    }
}
