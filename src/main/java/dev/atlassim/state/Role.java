package dev.atlassim.state;

import java.util.Arrays;
import java.util.List;

/**
 * A role as Atlas names it. {@code ORG_*} roles are granted on the organization of a credential, {@code GROUP_*}
 * roles on one project. Source: the official specification for the former, the documentation of user roles for the
 * latter; the name of {@code GROUP_ALERTS_MANAGER} is inferred from that of the role, Project Alerts Manager.
 */
public enum Role {
    ORG_OWNER,
    ORG_GROUP_CREATOR,
    ORG_BILLING_ADMIN,
    ORG_BILLING_READ_ONLY,
    ORG_STREAM_PROCESSING_ADMIN,
    ORG_READ_ONLY,
    ORG_MEMBER,
    GROUP_OWNER,
    GROUP_ALERTS_MANAGER,
    GROUP_CLUSTER_MANAGER,
    GROUP_STREAM_PROCESSING_OWNER,
    GROUP_DATA_ACCESS_ADMIN,
    GROUP_DATA_ACCESS_READ_WRITE,
    GROUP_DATA_ACCESS_READ_ONLY,
    GROUP_DATABASE_ACCESS_ADMIN,
    GROUP_BACKUP_MANAGER,
    GROUP_OBSERVABILITY_VIEWER,
    GROUP_SEARCH_INDEX_EDITOR,
    GROUP_READ_ONLY;

    /** Whether the role is granted on an organization, and not on a project. */
    public boolean ofOrganization() {
        return name().startsWith("ORG_");
    }

    /** The roles that are granted on an organization. */
    public static List<Role> ofOrganizations() {
        return Arrays.stream(values()).filter(Role::ofOrganization).toList();
    }

    /** The roles that are granted on one project. */
    public static List<Role> ofProjects() {
        return Arrays.stream(values()).filter(role -> !role.ofOrganization()).toList();
    }
}
