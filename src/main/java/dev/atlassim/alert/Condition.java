package dev.atlassim.alert;

import dev.atlassim.state.Alert.Subject;
import dev.atlassim.state.AlertConfig;
import dev.atlassim.text.Regex;
import java.util.Optional;

/** Whether a configuration finds a condition. */
final class Condition {

    private Condition() {}

    /** Whether {@code config} watches {@code eventTypeName}, and {@code subject} meets its matchers and thresholds. */
    static boolean isMet(AlertConfig config, String eventTypeName, Subject subject) {
        return config.enabled()
                && config.eventTypeName().equals(eventTypeName)
                && config.matchers().stream().allMatch(matcher -> matches(matcher, subject))
                && exceeds(config, subject);
    }

    /** A value that was not given exceeds every threshold; units are not converted. */
    private static boolean exceeds(AlertConfig config, Subject subject) {
        var metric = config.metricThreshold();
        if (metric != null) {
            return (subject.metricName() == null || subject.metricName().equals(metric.metricName()))
                    && exceeds(metric.operator(), metric.threshold(), subject);
        }
        var limit = config.threshold();
        return limit == null || exceeds(limit.operator(), (double) limit.threshold(), subject);
    }

    private static boolean exceeds(String operator, double limit, Subject subject) {
        if (subject.currentValue() == null || operator == null) {
            return true;
        }
        var number = subject.currentValue().number();
        return Comparison.valueOf(operator) == Comparison.GREATER_THAN ? number > limit : number < limit;
    }

    /** What is not known of the subject matches nothing, and so everything that is to be different. */
    private static boolean matches(AlertConfig.Matcher matcher, Subject subject) {
        var value = value(MatcherField.valueOf(matcher.fieldName()), subject).orElse(null);
        var wanted = matcher.value();
        return switch (MatcherOperator.valueOf(matcher.operator())) {
            case EQUALS -> wanted.equals(value);
            case CONTAINS -> value != null && value.contains(wanted);
            case STARTS_WITH -> value != null && value.startsWith(wanted);
            case ENDS_WITH -> value != null && value.endsWith(wanted);
            case NOT_EQUALS -> !wanted.equals(value);
            case NOT_CONTAINS -> value == null || !value.contains(wanted);
            case REGEX ->
                value != null
                        && Regex.problem(wanted).isEmpty()
                        && Regex.of(wanted).matches(value);
        };
    }

    private static Optional<String> value(MatcherField field, Subject subject) {
        var host = Optional.ofNullable(subject.hostnameAndPort());
        return switch (field) {
            case CLUSTER_NAME -> Optional.ofNullable(subject.clusterName());
            case REPLICA_SET_NAME -> Optional.ofNullable(subject.replicaSetName());
            case HOSTNAME_AND_PORT -> host;
            case HOSTNAME -> host.map(text -> text.substring(0, text.lastIndexOf(':')));
            case PORT -> host.map(text -> text.substring(text.lastIndexOf(':') + 1));
            default -> Optional.empty();
        };
    }
}
