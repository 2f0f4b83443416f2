package dev.atlassim.state;

import io.vavr.collection.Map;
import io.vavr.collection.TreeMap;

/**
 * What a project watches.
 *
 * @param configs the alert configurations by id, in ascending order; null as long as they are the default ones, so that a
 *     project on which nobody changes them needs no memory for them
 */
public record Alerting(Map<String, AlertConfig> configs) {

    /** That of a project with the default configurations. */
    public static final Alerting DEFAULT = new Alerting(null);

    /** That of a project without configurations. */
    public static final Alerting NONE = new Alerting(TreeMap.empty());

    /** Whether a notification uses the project's integration of {@code type}. */
    public boolean uses(String type) {
        return configs != null
                && configs.values()
                        .flatMap(AlertConfig::notifications)
                        .exists(one -> one.ofIntegration() && one.typeName().equals(type));
    }

    /** The same with other configurations. */
    public Alerting withConfigs(Map<String, AlertConfig> others) {
        return new Alerting(others);
    }
}
