package dev.atlassim.journal.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.atlassim.api.json.Json;
import dev.atlassim.journal.exchange.Exchange;
import dev.atlassim.journal.storage.Journal;
import dev.atlassim.journal.storage.Place;
import io.smallrye.mutiny.Multi;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/**
 * The parts of a list of exchanges. Each is made when the client has received the one before, and reads its exchanges from
 * the journal again: a whole list, and a slow client, would hold much memory. What was evicted meanwhile is left out.
 */
final class ListParts implements Iterator<byte[]> {

    /** A part ends with the exchange that exceeds this length. */
    private static final int PART = 1 << 15;

    private final Journal journal;
    private final List<Place> places;
    private final Form form;
    private int next;
    private boolean ended;

    private ListParts(Journal journal, List<Place> places, Form form) {
        this.journal = journal;
        this.places = places;
        this.form = form;
    }

    /** The parts of {@code page}. Quarkus adds a newline to each. */
    static Multi<byte[]> of(Journal journal, ListQuery.Page page, boolean text) {
        return Multi.createFrom()
                .<byte[]>iterable(() -> text
                        ? new ListParts(journal, oldestFirst(page.places()), new Text(page.challengesLeftOut()))
                        : new ListParts(journal, page.places(), new JsonObject(page, journal.evicted(null))))
                .select()
                .where(part -> part.length > 0);
    }

    private static List<Place> oldestFirst(List<Place> places) {
        var ordered = new ArrayList<>(places);
        Collections.reverse(ordered);
        return ordered;
    }

    @Override
    public boolean hasNext() {
        return !ended;
    }

    @Override
    public byte[] next() {
        try {
            var snapshot = journal.snapshot();
            var part = form.written();
            while (next < places.size() && part.size() < PART) {
                var exchange = snapshot.read(places.get(next++));
                if (exchange.isPresent()) {
                    form.add(exchange.get());
                }
            }
            ended = next == places.size();
            if (ended) {
                form.end();
            }
            var bytes = part.toByteArray();
            part.reset();
            return form.withoutNewline(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How a list is written. */
    private interface Form {
        /** What was written since it was last reset. */
        ByteArrayOutputStream written();

        void add(Exchange exchange) throws IOException;

        void end() throws IOException;

        byte[] withoutNewline(byte[] part);
    }

    /** A {@link JournalResource.Listing}. */
    private static final class JsonObject implements Form {
        private final ByteArrayOutputStream written = new ByteArrayOutputStream();
        private final ListQuery.Page page;
        private final long evicted;
        private JsonGenerator json;

        JsonObject(ListQuery.Page page, long evicted) {
            this.page = page;
            this.evicted = evicted;
        }

        @Override
        public ByteArrayOutputStream written() {
            return written;
        }

        private JsonGenerator json() throws IOException {
            if (json == null) {
                json = Json.generator(written);
                json.writeStartObject();
                json.writeArrayFieldStart("requests");
            }
            return json;
        }

        @Override
        public void add(Exchange exchange) throws IOException {
            json().writePOJO(ExchangeView.of(exchange));
            json.flush();
        }

        @Override
        public void end() throws IOException {
            json().writeEndArray();
            if (page.more()) {
                json.writeStringField(
                        "next", "" + page.places().get(page.places().size() - 1).sequence());
            }
            json.writeNumberField("evicted", evicted);
            json.writeEndObject();
            json.close();
        }

        @Override
        public byte[] withoutNewline(byte[] part) {
            return part;
        }
    }

    /** Text for people. */
    private static final class Text implements Form {
        private final ByteArrayOutputStream written = new ByteArrayOutputStream();
        private final int challengesLeftOut;

        Text(int challengesLeftOut) {
            this.challengesLeftOut = challengesLeftOut;
        }

        @Override
        public ByteArrayOutputStream written() {
            return written;
        }

        @Override
        public void add(Exchange exchange) {
            written.writeBytes(ExchangeText.of(exchange).getBytes(UTF_8));
        }

        @Override
        public void end() {
            written.writeBytes(ExchangeText.leftOut(challengesLeftOut).getBytes(UTF_8));
        }

        @Override
        public byte[] withoutNewline(byte[] part) {
            return part.length == 0 ? part : Arrays.copyOf(part, part.length - 1);
        }
    }
}
