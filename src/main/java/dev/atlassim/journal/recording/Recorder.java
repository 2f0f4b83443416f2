package dev.atlassim.journal.recording;

import dev.atlassim.api.call.Call;
import dev.atlassim.api.call.Priorities;
import dev.atlassim.journal.JournalConfig;
import dev.atlassim.journal.storage.Journal;
import dev.atlassim.journal.storage.Place;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Adds every exchange with the Atlas API to the journal, however it ends. The exchange is added just before the response
 * is sent, so a client that has the response finds it there.
 */
@Singleton
public class Recorder {

    private static final Logger LOG = Logger.getLogger(Recorder.class);

    private final Journal journal;
    private final JournalConfig config;
    private final ExchangeBuilder exchanges;
    private final Clock clock;

    Recorder(Journal journal, JournalConfig config, ExchangeBuilder exchanges, Clock clock) {
        this.journal = journal;
        this.config = config;
        this.exchanges = exchanges;
        this.clock = clock;
    }

    void register(@Observes Filters filters) {
        if (config.enabled()) {
            filters.register(this::open, Priorities.JOURNAL);
        }
    }

    private void open(RoutingContext context) {
        if (Call.of(context) != null) {
            var arrival = new Arrival(journal.nextSequence(), clock.instant(), System.nanoTime());
            var recording = new Recording();
            Call.of(context).whenLost(() -> record(arrival, context, null, recording));
            context.addHeadersEndHandler(
                    head -> record(arrival, context, context.response().getStatusCode(), recording));
            context.addEndHandler(end -> {
                record(arrival, context, null, recording);
                if (end.failed() && recording.place != null) {
                    journal.markIncomplete(recording.place);
                }
            });
        }
        context.next();
    }

    /** The response does not fail because the exchange cannot be recorded; the exchange is counted as evicted. */
    private void record(Arrival arrival, RoutingContext context, Integer status, Recording recording) {
        if (recording.begun.getAndSet(true)) {
            return;
        }
        try {
            recording.place = journal.add(exchanges.exchange(arrival, context, status));
        } catch (RuntimeException e) {
            journal.countLost();
            LOG.errorf("an exchange could not be recorded: %s", e.getClass().getName());
        }
    }

    /** The progress of recording one exchange. */
    private static final class Recording {
        private final AtomicBoolean begun = new AtomicBoolean();
        private volatile Place place;
    }
}
