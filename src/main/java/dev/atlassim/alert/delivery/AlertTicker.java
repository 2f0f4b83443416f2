package dev.atlassim.alert.delivery;

import dev.atlassim.alert.Alerts;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Looks several times a second whether the simulator's clock has made notifications due. As long as no alert is live, that is
 * one comparison.
 */
@Singleton
final class AlertTicker {

    private static final long MILLIS = 100;

    private final Vertx vertx;
    private final Alerts alerts;
    private final AtomicBoolean idle = new AtomicBoolean(true);

    AlertTicker(Vertx vertx, Alerts alerts) {
        this.vertx = vertx;
        this.alerts = alerts;
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(MILLIS, timer -> tick());
    }

    /** On a worker thread, since many notifications can be due at once; not before the last time is over. */
    private void tick() {
        if (idle.compareAndSet(true, false)) {
            vertx.executeBlocking(() -> {
                        alerts.settle();
                        return null;
                    })
                    .onComplete(done -> idle.set(true));
        }
    }
}
