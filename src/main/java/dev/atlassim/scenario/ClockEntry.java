package dev.atlassim.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.form.Fields;
import dev.atlassim.form.Fragment;
import dev.atlassim.form.Key;
import dev.atlassim.form.Text;
import dev.atlassim.scenario.Scenario.ClockSetting;
import dev.atlassim.text.Instants;
import java.time.Instant;

/** The clock in a scenario file. */
final class ClockEntry {

    private static final Key<Instant> START = Key.text(
                    "start", new Text(Instants::valid, Instants.PATTERN.pattern(), Instants.FORM))
            .as(Instants::parse, Instant::toString);
    private static final Key<Boolean> FROZEN = Key.flag("frozen");

    static final Fields FORM = Fields.of(START, FROZEN);

    private ClockEntry() {}

    /** {@code before} with what {@code fragment} says instead. */
    static ClockSetting read(Fragment fragment, ClockSetting before) {
        return new ClockSetting(
                fragment.get(START).or(before::start), fragment.get(FROZEN).orElse(before.frozen()));
    }

    /** Writes {@code clock} into the object for it. */
    static void write(ClockSetting clock, ObjectNode written) {
        START.put(written, clock.start());
        FROZEN.put(written, clock.frozen());
    }
}
