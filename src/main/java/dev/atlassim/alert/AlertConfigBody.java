package dev.atlassim.alert;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.api.body.Attributes;
import dev.atlassim.api.error.ErrorCode;
import dev.atlassim.state.AlertConfig;
import dev.atlassim.state.AlertConfig.MetricThreshold;
import dev.atlassim.state.AlertConfig.Notification;
import dev.atlassim.state.AlertConfig.Threshold;
import dev.atlassim.state.Project;
import dev.atlassim.text.Regex;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An alert configuration as a client sent it, checked against the catalogue. Read-only attributes are accepted and ignored,
 * since the Terraform provider sends back what it read. Which error answers which invalid body is inferred, unless it is said
 * otherwise.
 */
public record AlertConfigBody(
        boolean enabled,
        String eventTypeName,
        String severityOverride,
        List<AlertConfig.Matcher> matchers,
        Threshold threshold,
        MetricThreshold metricThreshold,
        List<NotificationBody> notifications) {

    /** Most notifications of one configuration (specified). */
    public static final int MAX_NOTIFICATIONS = 25;

    static final String ENABLED = "enabled";
    static final String EVENT_TYPE = "eventTypeName";
    static final String MATCHERS = "matchers";
    static final String NOTIFICATIONS = "notifications";
    static final String SEVERITY = "severityOverride";

    /** Every key that a configuration may have; {@code typeName} is of older versions. */
    static final Set<String> KNOWN = Set.of(
            "created",
            ENABLED,
            EVENT_TYPE,
            "groupId",
            "id",
            "links",
            MATCHERS,
            ThresholdBody.METRIC_THRESHOLD,
            NOTIFICATIONS,
            SEVERITY,
            ThresholdBody.THRESHOLD,
            "typeName",
            "updated");

    private static final Set<String> MATCHER_KEYS = Set.of("fieldName", "operator", "value");

    /**
     * Reads {@code body}, a configuration of the project {@code groupId}, or of any project if that is null.
     *
     * @throws dev.atlassim.api.error.AtlasException if it is invalid
     */
    public static AlertConfigBody read(ObjectNode body, String groupId) {
        var sent = new Attributes(body);
        sent.refuseUnknown(KNOWN);
        var named = sent.text("groupId");
        if (named != null && groupId != null && !named.equals(groupId)) {
            throw ErrorCode.GROUP_MISMATCH.with(named);
        }
        var eventTypeName = sent.requiredText(EVENT_TYPE);
        var kind = EventKind.of(eventTypeName).orElseThrow(() -> ErrorCode.INVALID_ENUM_VALUE.with(eventTypeName));
        return new AlertConfigBody(
                sent.flag(ENABLED, false),
                eventTypeName,
                severity(sent),
                sent.objects(MATCHERS).stream().map(AlertConfigBody::matcher).toList(),
                ThresholdBody.read(sent, eventTypeName, kind.limit()),
                ThresholdBody.readMetric(sent, kind),
                notifications(sent, groupId));
    }

    /**
     * Reads {@code body} where it replaces a configuration. Atlas answers 500 where the event type or the notifications are
     * missing (the source of the Terraform provider).
     */
    static AlertConfigBody replacing(ObjectNode body, String groupId) {
        if (!body.hasNonNull(EVENT_TYPE) || !body.hasNonNull(NOTIFICATIONS)) {
            throw ErrorCode.UNEXPECTED_ERROR
                    .with()
                    .because("body: an update replaces the whole configuration, and this one lacks " + EVENT_TYPE
                            + " or " + NOTIFICATIONS + ", to which Atlas answers 500; PATCH changes `enabled` alone");
        }
        return read(body, groupId);
    }

    private static String severity(Attributes sent) {
        return Optional.ofNullable(sent.text(SEVERITY))
                        .filter(text -> !text.isEmpty())
                        .isPresent()
                ? sent.name(SEVERITY, Severity.class)
                : null;
    }

    private static AlertConfig.Matcher matcher(Attributes sent) {
        sent.refuseUnknown(MATCHER_KEYS);
        var field = sent.name("fieldName", MatcherField.class);
        var operator = sent.name("operator", MatcherOperator.class);
        var value = required("value", sent.text("value"));
        if (MatcherOperator.REGEX.name().equals(operator)
                && Regex.problem(value).isPresent()) {
            throw ErrorCode.INVALID_ATTRIBUTE.with("value");
        }
        return new AlertConfig.Matcher(required("fieldName", field), required("operator", operator), value);
    }

    private static String required(String key, String value) {
        if (value == null) {
            throw ErrorCode.MISSING_ATTRIBUTE.with(key);
        }
        return value;
    }

    private static List<NotificationBody> notifications(Attributes sent, String groupId) {
        var all = sent.objects(NOTIFICATIONS);
        if (all.isEmpty()) {
            throw ErrorCode.MISSING_NOTIFICATIONS.with();
        }
        if (all.size() > MAX_NOTIFICATIONS) {
            throw ErrorCode.MAX_NOTIFICATIONS_PER_ALERT_EXCEEDED.with(MAX_NOTIFICATIONS);
        }
        var read = all.stream().map(one -> NotificationBody.read(one, groupId)).toList();
        if (count(read, NotificationType.GROUP) > 1) {
            throw ErrorCode.TOO_MANY_GROUP_NOTIFICATIONS.with();
        }
        if (count(read, NotificationType.ORG) > 1) {
            throw ErrorCode.TOO_MANY_ORG_NOTIFICATIONS.with();
        }
        return read;
    }

    private static long count(List<NotificationBody> all, NotificationType type) {
        return all.stream().filter(one -> one.type() == type).count();
    }

    /** The configuration as a scenario describes it, with its own times. The other parameters are those of {@link #complete}. */
    public AlertConfig described(
            Project project, String id, List<String> notifierIds, Instant created, Instant updated) {
        return config(id, created, updated, notifications(project, notifierIds, Map.of()));
    }

    /**
     * The configuration.
     *
     * @param id its id
     * @param notifierIds an id for each notification, used where none was sent
     * @param before the configuration that it replaces, or null
     */
    AlertConfig complete(Project project, String id, List<String> notifierIds, AlertConfig before, Instant now) {
        if (before == null) {
            return described(project, id, notifierIds, now, now);
        }
        var kept = before.notifications().stream()
                .collect(Collectors.toMap(Notification::notifierId, Function.identity(), (one, other) -> one));
        return config(id, before.created(), now, notifications(project, notifierIds, kept));
    }

    private List<Notification> notifications(
            Project project, List<String> notifierIds, Map<String, Notification> kept) {
        return IntStream.range(0, notifications.size())
                .mapToObj(i -> notifications.get(i).complete(project, notifierIds.get(i), kept))
                .toList();
    }

    private AlertConfig config(String id, Instant created, Instant updated, List<Notification> complete) {
        return new AlertConfig(
                id,
                created,
                updated,
                enabled,
                eventTypeName,
                severityOverride,
                matchers,
                threshold,
                metricThreshold,
                complete);
    }
}
