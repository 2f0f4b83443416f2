package dev.atlassim.journal.storage;

import dev.atlassim.journal.exchange.Exchange;
import dev.atlassim.journal.exchange.MaskedValue;
import dev.atlassim.journal.exchange.NamedValue;
import dev.atlassim.journal.exchange.RecordedBody;
import dev.atlassim.journal.exchange.RecordedQuery;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;

/** An encoded exchange, of which only its number is decoded at once. See {@link ExchangeEncoder}. */
final class StoredExchange {

    private final PagedBufferReader rest;
    private final long start;
    private final long end;
    private final long sequence;

    /** The exchange at the position of {@code reader}, which is moved to the next one. */
    StoredExchange(PagedBufferReader reader) {
        this.start = reader.position();
        this.end = start + reader.number();
        this.sequence = reader.longNumber();
        this.rest = reader.copy();
        reader.skipTo(end);
    }

    /** All exchanges from the position of {@code reader} on. */
    static Stream<StoredExchange> all(PagedBufferReader reader) {
        var all = Stream.<StoredExchange>builder();
        while (!reader.atEnd()) {
            all.add(new StoredExchange(reader));
        }
        return all.build();
    }

    long sequence() {
        return sequence;
    }

    /** The sandbox, or null. */
    String sandbox() {
        return rest.copy().text();
    }

    /** The position of its first byte. */
    long start() {
        return start;
    }

    /** The position after its last byte. */
    long end() {
        return end;
    }

    /** All its bytes. */
    Buffer bytes() {
        var whole = rest.copy();
        whole.skipTo(start);
        return Buffer.buffer(whole.bytes((int) (end - start)));
    }

    /** Decodes the exchange. */
    Exchange decode() {
        return new Decoder(rest.copy()).exchange(sequence);
    }

    /** Reads what {@link ExchangeEncoder} writes after the number. */
    private record Decoder(PagedBufferReader rest) {

        Exchange exchange(long sequence) {
            var sandbox = rest.text();
            return new Exchange(sequence, time(), request(sandbox), response());
        }

        private Instant time() {
            return Instant.ofEpochSecond(rest.longNumber(), rest.number());
        }

        private Exchange.Request request(String sandbox) {
            return new Exchange.Request(
                    rest.text(),
                    rest.text(),
                    rest.text(),
                    query(),
                    rest.text(),
                    rest.text(),
                    rest.text(),
                    rest.flag(),
                    rest.text(),
                    sandbox,
                    values(),
                    body());
        }

        private Exchange.Response response() {
            var status = rest.number();
            return new Exchange.Response(
                    status < 0 ? null : status,
                    rest.text(),
                    body(),
                    rest.longNumber(),
                    rest.text(),
                    rest.flag(),
                    rest.flag());
        }

        private RecordedQuery query() {
            var notKept = rest.flag();
            return new RecordedQuery(values(), notKept);
        }

        private List<NamedValue> values() {
            var values = new ArrayList<NamedValue>();
            for (int left = rest.number(); left > 0; left--) {
                values.add(new NamedValue(rest.text(), rest.text(), rest.flag() ? masked() : null));
            }
            return values;
        }

        private RecordedBody body() {
            var length = rest.number();
            if (length < 0) {
                return rest.flag() ? new RecordedBody.NotKept(rest.longNumber(), rest.text()) : null;
            }
            var json = new RecordedBody.Bytes(rest.bytes(length));
            var masked = new HashMap<String, MaskedValue>();
            for (int left = rest.number(); left > 0; left--) {
                masked.put(rest.text(), masked());
            }
            return new RecordedBody.Kept(json, masked);
        }

        private MaskedValue masked() {
            return new MaskedValue(rest.text());
        }
    }
}
