package dev.atlassim.state;

import io.vavr.collection.Map;

/**
 * What a project watches.
 *
 * @param configs the alert configurations by id, in ascending order; null as long as they are those that the project began
 *     with, so that a project on which nobody changes them needs no memory for them
 */
public record Alerting(Map<String, AlertConfig> configs) {

    /** That of a project on which nothing was changed. */
    public static final Alerting INITIAL = new Alerting(null);
}
