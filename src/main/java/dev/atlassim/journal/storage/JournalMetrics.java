package dev.atlassim.journal.storage;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;

/** Metrics of the size of the journal. */
@Singleton
public class JournalMetrics implements MeterBinder {

    private final Journal journal;

    JournalMetrics(Journal journal) {
        this.journal = journal;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("simulator.journal.entries", journal, Journal::entries)
                .description("Exchanges in the journal")
                .register(registry);
        Gauge.builder("simulator.journal.size", journal, Journal::bytes)
                .description("Size of the exchanges in the journal")
                .baseUnit("bytes")
                .register(registry);
        FunctionCounter.builder("simulator.journal.evicted", journal, Journal::evictedEver)
                .description("Exchanges that were evicted from the journal, or could not be added")
                .register(registry);
    }
}
