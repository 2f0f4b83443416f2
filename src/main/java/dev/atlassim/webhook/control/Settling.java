package dev.atlassim.webhook.control;

import dev.atlassim.webhook.delivery.DeliveryJournal;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;

/** A request that waits until the deliveries that it asks for are settled. No thread waits meanwhile. */
final class Settling {

    private final DeliveryJournal journal;
    private final DeliveryQuery query;
    private final UniEmitter<? super DeliveryPage> emitter;
    private final Runnable lookAgain = this::lookLater;
    private volatile boolean late;

    private Settling(DeliveryJournal journal, DeliveryQuery query, UniEmitter<? super DeliveryPage> emitter) {
        this.journal = journal;
        this.query = query;
        this.emitter = emitter;
    }

    /** The page that {@code query} asks for, as soon as the deliveries are settled, or at the end of the wait. */
    static Uni<DeliveryPage> page(DeliveryJournal journal, DeliveryQuery query, Vertx vertx) {
        return Uni.createFrom()
                .emitter(emitter -> new Settling(journal, query, emitter)
                        .begin(query.longest().toMillis(), vertx));
    }

    private void begin(long millis, Vertx vertx) {
        if (millis == 0) {
            late = true;
        } else {
            var timer = vertx.setTimer(millis, fired -> end());
            emitter.onTermination(() -> {
                vertx.cancelTimer(timer);
                journal.forget(lookAgain);
            });
        }
        lookLater();
    }

    private void end() {
        late = true;
        lookLater();
    }

    private void lookLater() {
        Infrastructure.getDefaultWorkerPool().execute(this::look);
    }

    private void look() {
        var seen = journal.changes();
        var page = DeliveryPage.of(journal.newestFirst(), query);
        if (page.settled() || late) {
            emitter.complete(page);
        } else {
            journal.listen(seen, lookAgain);
        }
    }
}
