package dev.atlassim.journal.storage;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.enterprise.context.ApplicationScoped;

/** How full the journal is, and how much it had to let go. */
@ApplicationScoped
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
                .description("Memory that the exchanges in the journal take up")
                .baseUnit("bytes")
                .register(registry);
        FunctionCounter.builder("simulator.journal.evicted", journal, Journal::evictedEver)
                .description("Exchanges that the journal had to let go, or could not keep")
                .register(registry);
    }
}
