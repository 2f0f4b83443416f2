package dev.atlassim.journal.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.journal.Given;
import dev.atlassim.journal.JournalConfig;
import dev.atlassim.journal.exchange.Exchange;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalTest {

    private static final String OTHER = "4888442a3354817a7320eb99";
    private static final String BODY = "{\"type\":\"DATADOG\",\"apiKey\":\"89abcdef0123456789abcdef01234567\"}";

    private static Exchange exchange(long sequence) {
        return Given.put(sequence, "DATADOG", BODY);
    }

    private static int length(Exchange exchange) {
        return ExchangeEncoder.encode(exchange).length();
    }

    private static Journal filled(JournalConfig config, int exchanges) {
        var journal = new Journal(config);
        for (int i = 0; i < exchanges; i++) {
            journal.add(exchange(journal.nextSequence()));
        }
        return journal;
    }

    @Test
    void whatFitsExactlyStaysAndOneMoreDrivesOutTheOldest() {
        var journal = filled(Given.config(3, Long.MAX_VALUE), 3);
        assertThat(journal.evicted(null)).isZero();
        assertThat(journal.entries()).isEqualTo(3);
        journal.add(exchange(journal.nextSequence()));
        assertThat(journal.all()).extracting(Exchange::sequence).containsExactly(2L, 3L, 4L);
        assertThat(journal.evicted(null)).isEqualTo(1);
    }

    @Test
    void bytesThatFitExactlyStayAndOneLessDrivesOutTheOldest() {
        var three = 3L * length(exchange(1));
        assertThat(filled(Given.config(100, three), 3).entries()).isEqualTo(3);
        assertThat(filled(Given.config(100, three), 3).bytes()).isEqualTo(three);
        var tight = filled(Given.config(100, three - 1), 3);
        assertThat(tight.all()).extracting(Exchange::sequence).containsExactly(2L, 3L);
        assertThat(tight.bytes()).isEqualTo(three / 3 * 2);
    }

    @Test
    void anExchangeThatIsLargerThanEverythingIsNotKept() {
        var journal = filled(Given.config(100, 10), 2);
        assertThat(journal.entries()).isZero();
        assertThat(journal.bytes()).isZero();
        assertThat(journal.evicted(null)).isEqualTo(2);
    }

    @Test
    void evictionsAreCountedForTheSandboxThatTheyConcern() {
        var journal = new Journal(Given.config(1, Long.MAX_VALUE));
        journal.add(Given.put(journal.nextSequence(), "DATADOG", BODY, OTHER));
        journal.add(exchange(journal.nextSequence()));
        assertThat(journal.evicted(OTHER)).isEqualTo(1);
        assertThat(journal.evicted(Given.SANDBOX)).isZero();
        assertThat(journal.evicted(null)).isEqualTo(1);
    }

    @Test
    void clearingOneSandboxLeavesTheOthers() {
        var journal = filled(Given.config(10, Long.MAX_VALUE), 2);
        journal.add(Given.put(journal.nextSequence(), "DATADOG", BODY, OTHER));
        assertThat(journal.clear(Given.SANDBOX)).isEqualTo(2);
        assertThat(journal.all()).extracting(e -> e.request().sandbox()).containsExactly(OTHER);
        assertThat(journal.bytes()).isEqualTo(length(exchange(1)));
        assertThat(journal.clear()).isEqualTo(1);
        assertThat(journal.bytes()).isZero();
    }

    @Test
    void clearingForgetsThatSomethingIsMissing() {
        var journal = filled(Given.config(1, Long.MAX_VALUE), 3);
        journal.clear(Given.SANDBOX);
        assertThat(journal.evicted(Given.SANDBOX)).isZero();
        assertThat(journal.evicted(null)).isZero();
        assertThat(journal.evictedEver()).isEqualTo(2);
    }

    @Test
    void anExchangeWhoseConnectionDiedSaysSo() {
        var journal = new Journal(Given.config(10, Long.MAX_VALUE));
        var place = journal.add(exchange(journal.nextSequence()));
        journal.add(exchange(journal.nextSequence()));
        journal.markIncomplete(place);
        assertThat(journal.all()).extracting(e -> e.response().complete()).containsExactly(false, true);
    }

    @Test
    void anExchangeThatWasEvictedMarksNoOther() {
        var journal = new Journal(Given.config(1, Long.MAX_VALUE));
        var place = journal.add(exchange(journal.nextSequence()));
        journal.add(exchange(journal.nextSequence()));
        journal.markIncomplete(place);
        assertThat(journal.all()).extracting(e -> e.response().complete()).containsExactly(true);
    }

    @Test
    void anExchangeIsMarkedAlsoAfterAnotherSandboxWasCleared() {
        var journal = new Journal(Given.config(10, Long.MAX_VALUE));
        journal.add(Given.put(journal.nextSequence(), "DATADOG", BODY, OTHER));
        journal.add(exchange(journal.nextSequence()));
        var place = journal.add(exchange(journal.nextSequence()));
        journal.clear(OTHER);
        journal.markIncomplete(place);
        assertThat(journal.all()).extracting(e -> e.response().complete()).containsExactly(true, false);
    }

    @Test
    void anExchangeThatWasClearedMarksNoOther() {
        var journal = new Journal(Given.config(10, Long.MAX_VALUE));
        var place = journal.add(exchange(journal.nextSequence()));
        journal.clear();
        journal.add(exchange(journal.nextSequence()));
        journal.markIncomplete(place);
        assertThat(journal.all()).extracting(e -> e.response().complete()).containsExactly(true);
    }

    /** The exchanges that {@code journal} has at {@code places}. */
    private static List<Long> read(Journal journal, List<Place> places) {
        var snapshot = journal.snapshot();
        return places.stream()
                .flatMap(place -> snapshot.read(place).stream())
                .map(Exchange::sequence)
                .toList();
    }

    @Test
    void whatIsAtAPlaceIsReadUntilItIsEvicted() {
        var journal = filled(Given.config(3, Long.MAX_VALUE), 3);
        var places = journal.before(Long.MAX_VALUE).map(Snapshot.Entry::place).toList();
        assertThat(read(journal, places)).containsExactly(3L, 2L, 1L);
        journal.add(exchange(journal.nextSequence()));
        assertThat(read(journal, places)).containsExactly(3L, 2L);
    }

    @Test
    void whatIsAtAPlaceIsReadAlsoAfterAnotherSandboxWasCleared() {
        var journal = new Journal(Given.config(10, Long.MAX_VALUE));
        journal.add(Given.put(journal.nextSequence(), "DATADOG", BODY, OTHER));
        journal.add(exchange(journal.nextSequence()));
        var places = journal.before(Long.MAX_VALUE).map(Snapshot.Entry::place).toList();
        journal.clear(OTHER);
        assertThat(read(journal, places)).containsExactly(2L);
        journal.clear();
        journal.add(exchange(journal.nextSequence()));
        assertThat(read(journal, places)).isEmpty();
    }

    @Test
    void whoReadsSeesWhatWasThereAtFirstWhileOthersGoOn() {
        var journal = filled(Given.config(1000, Long.MAX_VALUE), 1000);
        var seen = journal.before(Long.MAX_VALUE);
        for (int i = 0; i < 5000; i++) {
            journal.add(exchange(journal.nextSequence()));
        }
        assertThat(seen.map(entry -> entry.exchange().sequence()))
                .containsExactlyElementsOf(
                        LongStream.iterate(1000, i -> i > 0, i -> i - 1).boxed().toList());
    }

    @Test
    void evictionsOfMoreSandboxesThanAreCountedApartCountForAll() {
        var evictions = new Evictions();
        LongStream.range(0, 10_001).forEach(i -> evictions.add("sandbox-" + i));
        assertThat(evictions.of("sandbox-1")).isEqualTo(2);
        assertThat(evictions.of("never seen")).isEqualTo(1);
        assertThat(evictions.of(null)).isEqualTo(10_001);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void aMillionExchangesStayWithinBothBounds(int threads) throws Exception {
        var weight = length(exchange(1));
        var journal = new Journal(Given.config(1000, 700L * weight));
        var body = Given.masked("DATADOG", BODY);
        var pool = Executors.newFixedThreadPool(threads);
        var overshoot = new ConcurrentLinkedQueue<Long>();
        for (int t = 0; t < threads; t++) {
            pool.execute(() -> {
                var prototype = Given.exchange(0, "DATADOG", body, Given.SANDBOX, 200);
                for (int i = 0; i < 1_000_000 / threads; i++) {
                    journal.add(new Exchange(
                            journal.nextSequence(), prototype.time(), prototype.request(), prototype.response()));
                    if (journal.bytes() > (700L + threads) * weight) {
                        overshoot.add(journal.bytes());
                    }
                }
            });
        }
        pool.shutdown();
        assertThat(pool.awaitTermination(5, TimeUnit.MINUTES)).isTrue();
        assertThat(overshoot).isEmpty();
        assertThat(journal.entries()).isEqualTo(700).isEqualTo((int)
                journal.all().count());
        assertThat(journal.bytes())
                .isEqualTo(journal.all().mapToLong(JournalTest::length).sum());
        assertThat(journal.evicted(Given.SANDBOX)).isEqualTo(1_000_000 - 700).isEqualTo(journal.evictedEver());
    }
}
