package dev.atlassim.alert;

import dev.atlassim.testing.Api;

/** Paths and bodies of alert configurations. */
final class AlertConfigJson {

    private AlertConfigJson() {}

    static String path(String groupId) {
        return "/api/atlas/v2/groups/" + groupId + "/alertConfigs";
    }

    /** A configuration with that event type, what else it has, and one notification. */
    static String config(String eventTypeName, String more, String notification) {
        return "{\"eventTypeName\":\"" + eventTypeName + "\",\"enabled\":true" + (more.isEmpty() ? "" : ",") + more
                + ",\"notifications\":[" + notification + "]}";
    }

    /** A configuration without thresholds, with one notification, in single quotes. */
    static String notifying(String notification) {
        return config("NO_PRIMARY", "", Api.quoted(notification));
    }

    /** A notification to the project. */
    static String group() {
        return "{\"typeName\":\"GROUP\",\"emailEnabled\":true,\"intervalMin\":5}";
    }
}
