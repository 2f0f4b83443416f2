package dev.atlassim.config;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.SmallRyeConfig;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;

/** Logs a warning for every setting that has no effect, such as a misspelled one. The value is not logged. */
@Singleton
public class UnknownSettings {

    private static final Logger LOG = Logger.getLogger(UnknownSettings.class);

    /** Milliseconds. The search is slow compared to a start, and the first requests need not wait for it. */
    private static final long DELAY = 500;

    void warn(@Observes StartupEvent start, Instance<KnownSettings> known, SmallRyeConfig config, Vertx vertx) {
        vertx.setTimer(DELAY, timer -> vertx.executeBlocking(() -> warn(known, config)));
    }

    private static boolean warn(Instance<KnownSettings> known, SmallRyeConfig config) {
        var ours = StreamSupport.stream(config.getConfigSources().spliterator(), false)
                .flatMap(source -> asWritten(source.getPropertyNames()))
                .filter(KnownSettings::isOurs)
                .distinct()
                .toList();
        if (!ours.isEmpty()) {
            var settings = known.get();
            ours.stream()
                    .flatMap(name -> settings.problem(name).stream())
                    .sorted()
                    .forEach(LOG::warn);
        }
        return true;
    }

    /** A source of variables lists each a second time, under the name of the property that it sets. */
    private static Stream<String> asWritten(Set<String> names) {
        return names.stream().filter(name -> {
            var variable = KnownSettings.variable(name);
            return name.equals(variable) || !names.contains(variable);
        });
    }
}
