package dev.atlassim.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Writes what a scenario says beside its organizations: the counterpart of {@link Settings}. */
final class SettingsWriter {

    private SettingsWriter() {}

    static void write(Scenario scenario, ObjectNode file) {
        var limits = scenario.rateLimits();
        if (limits.enabled().isPresent() || !limits.sets().isEmpty()) {
            var written = file.putObject("rateLimits");
            limits.enabled().ifPresent(enabled -> written.put("enabled", enabled));
            var sets = written.putObject("sets");
            limits.sets().forEach((set, said) -> {
                var figures = sets.putObject(set.name());
                put(figures, "capacity", said.capacity());
                put(figures, "refill", said.refill());
                put(figures, "remaining", said.remaining());
            });
        }
        var clock = scenario.clock();
        if (clock.start().isPresent() || clock.frozen()) {
            var written = file.putObject("clock");
            clock.start().ifPresent(start -> written.put("start", start.toString()));
            written.put("frozen", clock.frozen());
        }
        put(file, "seed", scenario.seed());
        if (!scenario.faults().isEmpty()) {
            file.set("faults", scenario.faults().deepCopy());
        }
    }

    private static void put(ObjectNode node, String key, Optional<Long> value) {
        value.ifPresent(number -> node.put(key, number));
    }
}
