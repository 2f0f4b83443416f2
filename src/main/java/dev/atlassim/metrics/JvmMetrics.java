package dev.atlassim.metrics;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The metrics of the JVM: memory and threads. To register all that Quarkus offers takes much longer at start. */
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
