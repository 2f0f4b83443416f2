package dev.atlassim.state;

/**
 * A kind of event that the write of a client can cause, as Atlas spells it, and the lists that show it. The names are
 * those of the official specification. That the lists of an organization show it was recorded; that the list of its
 * project shows it, too, is specified.
 */
public enum EventType {
    ALERT_ACKNOWLEDGED_AUDIT(Shown.BY_PROJECT),
    ALERT_UNACKNOWLEDGED_AUDIT(Shown.BY_PROJECT),
    ALERT_CONFIG_ADDED_AUDIT(Shown.BY_PROJECT),
    ALERT_CONFIG_CHANGED_AUDIT(Shown.BY_PROJECT),
    ALERT_CONFIG_DELETED_AUDIT(Shown.BY_PROJECT),
    ALERT_CONFIG_DISABLED_AUDIT(Shown.BY_PROJECT),
    ALERT_CONFIG_ENABLED_AUDIT(Shown.BY_PROJECT),
    DATA_EXPLORER_DISABLED(Shown.BY_PROJECT),
    DATA_EXPLORER_ENABLED(Shown.BY_PROJECT),
    DATA_FEDERATION_QUERY_LIMIT_CONFIGURED(Shown.BY_PROJECT),
    DATA_FEDERATION_QUERY_LIMIT_DELETED(Shown.BY_PROJECT),
    GROUP_CREATED(Shown.BY_BOTH),
    GROUP_DELETED(Shown.BY_BOTH),
    GROUP_NAME_CHANGED(Shown.BY_PROJECT),
    GROUP_TAGS_MODIFIED(Shown.BY_BOTH),
    INTEGRATION_CONFIGURED(Shown.BY_PROJECT),
    INTEGRATION_REMOVED(Shown.BY_PROJECT),
    PROJECT_LIMIT_UPDATED(Shown.BY_PROJECT),
    REMOVED_FROM_GROUP(Shown.BY_PROJECT),
    TEAM_ADDED_TO_GROUP(Shown.BY_BOTH),
    TEAM_REMOVED_FROM_GROUP(Shown.BY_BOTH),
    TEAM_ROLES_MODIFIED(Shown.BY_BOTH);

    private final Shown shown;

    EventType(Shown shown) {
        this.shown = shown;
    }

    /** Whether the list of the project's organization shows it. */
    public boolean shownByOrganization() {
        return shown == Shown.BY_BOTH;
    }

    private enum Shown {
        BY_PROJECT,
        BY_BOTH
    }
}
