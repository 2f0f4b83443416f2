package dev.atlassim.state;

import io.vavr.collection.Map;
import io.vavr.collection.TreeMap;

/**
 * What a project watches, and what was found.
 *
 * @param configs the alert configurations by id, in ascending order; null as long as they are the default ones, so that a
 *     project on which nobody changes them needs no memory for them
 * @param alerts the alerts by id, in ascending order
 */
public record Alerting(Map<String, AlertConfig> configs, Map<String, Alert> alerts) {

    /** That of a project with the default configurations. */
    public static final Alerting DEFAULT = new Alerting(null, TreeMap.empty());

    /** That of a project without configurations. */
    public static final Alerting NONE = new Alerting(TreeMap.empty(), TreeMap.empty());

    /** Whether a notification uses the project's integration of {@code type}. */
    public boolean uses(String type) {
        return configs != null
                && configs.values()
                        .flatMap(AlertConfig::notifications)
                        .exists(one -> one.ofIntegration() && one.typeName().equals(type));
    }

    /** Whether the condition of an alert still holds. */
    public boolean live() {
        return alerts.values().exists(Alert::live);
    }

    /** The same with other configurations. */
    public Alerting withConfigs(Map<String, AlertConfig> others) {
        return new Alerting(others, alerts);
    }

    /** The same with other alerts. */
    public Alerting withAlerts(Map<String, Alert> others) {
        return new Alerting(configs, others);
    }

    /** The same with the alert added or replaced. */
    public Alerting with(Alert alert) {
        return withAlerts(alerts.put(alert.id(), alert));
    }
}
