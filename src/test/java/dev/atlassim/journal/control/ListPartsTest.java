package dev.atlassim.journal.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atlassim.api.json.Json;
import dev.atlassim.journal.Given;
import dev.atlassim.journal.exchange.Exchange;
import dev.atlassim.journal.storage.Journal;
import dev.atlassim.journal.storage.Place;
import dev.atlassim.journal.storage.Snapshot;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class ListPartsTest {

    private static final int MANY = 500;

    private static final String NAME = "n".repeat(1000);

    private static Exchange exchange(long sequence) {
        return Given.put(sequence, "PROMETHEUS", "{\"type\":\"PROMETHEUS\",\"username\":\"" + NAME + "\"}");
    }

    private static Journal filled(int exchanges, int maxEntries) {
        var journal = new Journal(Given.config(maxEntries, Long.MAX_VALUE));
        for (int i = 0; i < exchanges; i++) {
            journal.add(exchange(journal.nextSequence()));
        }
        return journal;
    }

    private static List<Place> places(Journal journal) {
        return journal.before(Long.MAX_VALUE).map(Snapshot.Entry::place).toList();
    }

    private static AssertSubscriber<byte[]> subscribe(Journal journal, ListQuery.Page page, boolean text) {
        return ListParts.of(journal, page, text).subscribe().withSubscriber(AssertSubscriber.create(0));
    }

    /** What is sent: Quarkus adds a newline to each part. */
    private static byte[] sent(AssertSubscriber<byte[]> parts) {
        parts.request(Long.MAX_VALUE).assertCompleted();
        var sent = new ByteArrayOutputStream();
        parts.getItems().forEach(part -> {
            sent.writeBytes(part);
            sent.write('\n');
        });
        return sent.toByteArray();
    }

    private static List<Long> ids(JsonNode list) {
        return StreamSupport.stream(list.path("requests").spliterator(), false)
                .map(request -> request.path("id").asLong())
                .toList();
    }

    private static List<Long> descending(long from, long to) {
        return LongStream.iterate(from, i -> i >= to, i -> i - 1).boxed().toList();
    }

    @Test
    void thePartsOfALongListAreOneJsonObject() {
        var journal = filled(MANY, MANY);

        var parts = subscribe(journal, new ListQuery.Page(places(journal), true, 0), false);
        var list = Json.readAny(sent(parts));

        assertThat(parts.getItems()).hasSizeGreaterThan(5);
        assertThat(ids(list)).isEqualTo(descending(MANY, 1));
        assertThat(list.path("next").asText()).isEqualTo("1");
        assertThat(list.path("evicted").isInt()).isTrue();
    }

    @Test
    void anEmptyListIsOneJsonObject() {
        var parts = subscribe(filled(0, 1), new ListQuery.Page(List.of(), false, 0), false);

        assertThat(new String(sent(parts), UTF_8)).isEqualTo("{\"requests\":[],\"evicted\":0}\n");
    }

    @Test
    void thePartsOfALongTextAreTheTextOfEachExchangeInOrderOfArrival() {
        var journal = filled(MANY, MANY);
        var expected = journal.all().map(ExchangeText::of).collect(Collectors.joining());

        var parts = subscribe(journal, new ListQuery.Page(places(journal), true, 2), true);

        assertThat(new String(sent(parts), UTF_8)).isEqualTo(expected + ExchangeText.leftOut(2));
    }

    @Test
    void anEmptyTextIsEmpty() {
        assertThat(sent(subscribe(filled(0, 1), new ListQuery.Page(List.of(), false, 0), true)))
                .isEmpty();
    }

    @Test
    void partsAreMadeWhenTheyAreAskedForAndLeaveOutWhatWasEvictedMeanwhile() {
        var journal = filled(MANY, MANY);
        var parts = subscribe(journal, new ListQuery.Page(places(journal), false, 0), false);
        parts.request(1).awaitItems(1);

        for (int i = 0; i < 100; i++) {
            journal.add(exchange(journal.nextSequence()));
        }

        assertThat(ids(Json.readAny(sent(parts)))).isEqualTo(descending(MANY, 101));
    }
}
