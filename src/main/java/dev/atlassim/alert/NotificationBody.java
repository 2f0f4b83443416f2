package dev.atlassim.alert;

import dev.atlassim.api.body.Attributes;
import dev.atlassim.api.error.ErrorCode;
import dev.atlassim.integration.Field;
import dev.atlassim.state.AlertConfig.Notification;
import dev.atlassim.state.ObjectIds;
import dev.atlassim.state.Project;
import dev.atlassim.state.Role;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A notification of an alert configuration as a client sent it. Empty texts count as not sent, and fields of other types are
 * ignored: the Terraform provider and the Kubernetes operator send them with every notification.
 *
 * @param type its type
 * @param notifierId null if none was sent
 * @param delayMin 0 if none was sent
 * @param intervalMin 0 if none was sent
 * @param ofIntegration whether it names an integration
 * @param settings the fields of its type that were sent
 */
record NotificationBody(
        NotificationType type,
        String notifierId,
        int delayMin,
        int intervalMin,
        boolean ofIntegration,
        Map<String, Object> settings) {

    /** The shortest interval, in minutes; 0 stands for the default (a test of the Terraform provider). */
    static final int MIN_INTERVAL = 5;

    static final String DELAY = "delayMin";
    static final String INTERVAL = "intervalMin";
    static final String INTEGRATION_ID = "integrationId";
    static final String NOTIFIER_ID = "notifierId";
    static final String TYPE = "typeName";

    /** Every key that a notification may have, whatever its type. */
    static final Set<String> KNOWN = Stream.concat(
                    NotificationType.fieldNames(),
                    Stream.of(
                            DELAY,
                            INTERVAL,
                            INTEGRATION_ID,
                            NOTIFIER_ID,
                            TYPE,
                            NotificationType.ROLES,
                            "notificationToken",
                            "roomName",
                            "teamName"))
            .collect(Collectors.toUnmodifiableSet());

    /**
     * Reads {@code sent}.
     *
     * @throws dev.atlassim.api.error.AtlasException if it is invalid; which error answers what is inferred
     */
    static NotificationBody read(Attributes sent, String groupId) {
        sent.refuseUnknown(KNOWN);
        var type = type(sent.requiredText(TYPE));
        var body = new NotificationBody(
                type,
                id(sent, NOTIFIER_ID),
                minutes(sent, DELAY),
                interval(type, sent),
                id(sent, INTEGRATION_ID) != null,
                settings(type, sent, groupId));
        body.checkChannels();
        return body;
    }

    private static NotificationType type(String name) {
        if (name.equals("HIP_CHAT")) {
            throw ErrorCode.UNSUPPORTED_NOTIFICATION_TYPE.with(name);
        }
        return NotificationType.of(name).orElseThrow(() -> ErrorCode.INVALID_ENUM_VALUE.with(name));
    }

    private static String id(Attributes sent, String key) {
        var id = sent.text(key);
        if (id == null || id.isEmpty()) {
            return null;
        }
        if (key.equals(NOTIFIER_ID) && !ObjectIds.isId(id)) {
            throw ErrorCode.INVALID_ATTRIBUTE.with(key);
        }
        return id;
    }

    private static int minutes(Attributes sent, String key) {
        var minutes = sent.whole(key, 0);
        if (minutes < 0) {
            throw ErrorCode.ATTRIBUTE_NEGATIVE.with(key);
        }
        if (minutes > Integer.MAX_VALUE) {
            throw ErrorCode.INVALID_ATTRIBUTE.with(key);
        }
        return (int) minutes;
    }

    private static int interval(NotificationType type, Attributes sent) {
        var interval = minutes(sent, INTERVAL);
        if (interval > 0 && interval < MIN_INTERVAL && !type.repeatsItself()) {
            throw ErrorCode.NOTIFICATION_INTERVAL_OUT_OF_RANGE.with();
        }
        return interval;
    }

    private static Map<String, Object> settings(NotificationType type, Attributes sent, String groupId) {
        var settings = new HashMap<String, Object>();
        for (var part : type.parts()) {
            var value = sent.object().get(part.field().name());
            if (value != null
                    && !value.isNull()
                    && !(value.isTextual() && value.textValue().isEmpty())) {
                settings.put(part.field().name(), part.field().read(value));
            }
        }
        if (type.hasRoles() && sent.has(NotificationType.ROLES)) {
            settings.put(NotificationType.ROLES, roles(type, sent.texts(NotificationType.ROLES), groupId));
        }
        if (type == NotificationType.EMAIL && !((String) settings.getOrDefault("emailAddress", "@")).contains("@")) {
            throw ErrorCode.INVALID_EMAIL_ADDRESS.with(settings.get("emailAddress"));
        }
        return settings;
    }

    private static List<String> roles(NotificationType type, List<String> roles, String groupId) {
        if (roles.isEmpty() && type == NotificationType.GROUP) {
            throw ErrorCode.MISSING_ROLES_FOR_GROUP_NOTIFICATION.with();
        }
        var known = (type == NotificationType.GROUP ? Role.ofProjects() : Role.ofOrganizations())
                .stream().map(Enum::name).collect(Collectors.toSet());
        for (var role : new HashSet<>(roles)) {
            if (!known.contains(role)) {
                throw ErrorCode.INVALID_ROLE_FOR_GROUP.with(role, groupId);
            }
        }
        return List.copyOf(roles);
    }

    private void checkChannels() {
        var silent =
                !Boolean.TRUE.equals(settings.get("emailEnabled")) && !Boolean.TRUE.equals(settings.get("smsEnabled"));
        if (silent && type == NotificationType.GROUP) {
            throw ErrorCode.EMAIL_OR_SMS_REQUIRED_FOR_GROUP_NOTIFICATION.with();
        }
        if (silent && type == NotificationType.USER) {
            throw ErrorCode.EMAIL_OR_SMS_REQUIRED_FOR_USER_NOTIFICATION.with();
        }
    }

    /**
     * The notification of a configuration of {@code project}. What it lacks comes from the notification of the same id that
     * the configuration had before, or from the project's integration.
     *
     * @param freshId its id if none was sent
     * @param before the notifications that the configuration had, by id
     */
    Notification complete(Project project, String freshId, Map<String, Notification> before) {
        var kept = notifierId == null ? null : before.get(notifierId);
        var id = notifierId == null ? freshId : notifierId;
        if (kept != null && kept.typeName().equals(type.name()) && !has(settings) && !ofIntegration) {
            var merged = new HashMap<>(kept.settings());
            merged.putAll(settings);
            return notification(id, kept.ofIntegration(), merged);
        }
        if (has(settings)) {
            return notification(id, false, settings);
        }
        var configured = type.integration().filter(one -> project.integrations().containsKey(one.name()));
        if (configured.isEmpty()) {
            throw missing();
        }
        return notification(id, true, settings);
    }

    private Notification notification(String id, boolean usesIntegration, Map<String, Object> complete) {
        return new Notification(id, type.name(), delayMin, intervalMin, usesIntegration, complete);
    }

    /** Whether {@code some} have all that a notification of the type must have. */
    private boolean has(Map<String, Object> some) {
        return required().allMatch(some::containsKey);
    }

    private Stream<String> required() {
        return type.parts().stream()
                .filter(part -> part.credential() || part.field().required())
                .map(NotificationType.Part::field)
                .map(Field::name);
    }

    private RuntimeException missing() {
        return type == NotificationType.WEBHOOK
                ? ErrorCode.WEBHOOK_URL_NOT_SET.with()
                : ErrorCode.MISSING_ATTRIBUTE.with(required()
                        .filter(name -> !settings.containsKey(name))
                        .findFirst()
                        .orElseThrow());
    }

    @Override
    public String toString() {
        return "NotificationBody[type=" + type + "]";
    }
}
