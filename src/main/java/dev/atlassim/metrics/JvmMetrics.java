package dev.atlassim.metrics;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What a platform watches of the process besides its requests. Quarkus's whole set takes much longer to bind. */
final class JvmMetrics {

    private JvmMetrics() {}

    @Produces
    @Singleton
    static MeterBinder memory() {
        return new JvmMemoryMetrics();
    }

    @Produces
    @Singleton
    static MeterBinder threads() {
        return new JvmThreadMetrics();
    }
}
