package dev.atlassim.form.yaml;

import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.Event;

/** Ends the reading of YAML that is well-formed, but beyond the bounds of what is read. */
final class Refused extends MarkedYAMLException {

    Refused(String problem, Event event) {
        super(null, null, problem, event.getStartMark());
    }
}
