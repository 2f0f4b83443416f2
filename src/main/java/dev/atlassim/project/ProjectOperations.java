package dev.atlassim.project;

import static dev.atlassim.api.operation.EndpointSet.CLUSTERS;
import static dev.atlassim.api.operation.EndpointSet.IP_ADDRESSES;
import static dev.atlassim.api.operation.EndpointSet.PERFORMANCE_ADVISOR;
import static dev.atlassim.api.operation.EndpointSet.PROJECTS;
import static dev.atlassim.api.operation.EndpointSet.PROJECTS_ROOT;
import static dev.atlassim.api.operation.Operation.delete;
import static dev.atlassim.api.operation.Operation.get;
import static dev.atlassim.api.operation.Operation.patch;
import static dev.atlassim.api.operation.Operation.post;
import static dev.atlassim.api.operation.QueryParameter.masked;
import static dev.atlassim.state.EventType.DATA_EXPLORER_DISABLED;
import static dev.atlassim.state.EventType.DATA_EXPLORER_ENABLED;
import static dev.atlassim.state.EventType.DATA_FEDERATION_QUERY_LIMIT_CONFIGURED;
import static dev.atlassim.state.EventType.DATA_FEDERATION_QUERY_LIMIT_DELETED;
import static dev.atlassim.state.EventType.GROUP_CREATED;
import static dev.atlassim.state.EventType.GROUP_DELETED;
import static dev.atlassim.state.EventType.GROUP_NAME_CHANGED;
import static dev.atlassim.state.EventType.GROUP_TAGS_MODIFIED;
import static dev.atlassim.state.EventType.PROJECT_LIMIT_UPDATED;
import static dev.atlassim.state.Role.GROUP_OWNER;
import static dev.atlassim.state.Role.GROUP_READ_ONLY;

import dev.atlassim.api.operation.Operation;
import dev.atlassim.api.operation.OperationBuilder;
import dev.atlassim.api.operation.OperationSource;
import dev.atlassim.api.operation.QueryParameter;
import dev.atlassim.api.operation.UnsimulatedOperation;
import java.util.List;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** The operations of projects and of their parts. The order on {@code /groups} is that of the recorded {@code Allow}. */
public final class ProjectOperations implements OperationSource {

    static final QueryParameter PROJECT_OWNER_ID =
            masked("projectOwnerId", new QueryParameter.Id(), "The user who becomes owner of the project.");

    private static final String GROUP = "/groups/{groupId}";
    private static final String LIMITS = GROUP + "/limits";
    private static final String SLOW_MS = GROUP + "/managedSlowMs";

    @Override
    public List<Operation> operations() {
        return List.of(
                get("getGroupByName", "/groups/byName/{groupName}")
                        .bucket(PROJECTS_ROOT)
                        .build(),
                post("createGroup", "/groups")
                        .bucket(PROJECTS_ROOT)
                        .query(PROJECT_OWNER_ID)
                        .journal(ProjectBodyMask.OF_PROJECT)
                        .causes(GROUP_CREATED, GROUP_TAGS_MODIFIED)
                        .build(),
                get("listGroups", "/groups").bucket(PROJECTS_ROOT).paged().build(),
                read("getGroup", GROUP).build(),
                // A rename by a caller who is not an owner has its own error: the operation itself checks for the role.
                patch("updateGroup", GROUP)
                        .bucket(PROJECTS)
                        .role(GROUP_READ_ONLY)
                        .documentedRole(GROUP_OWNER)
                        .journal(ProjectBodyMask.OF_PROJECT)
                        .causes(GROUP_NAME_CHANGED, GROUP_TAGS_MODIFIED)
                        .build(),
                owned(delete("deleteGroup", GROUP)).causes(GROUP_DELETED).build(),
                read("getGroupSettings", GROUP + "/settings").build(),
                owned(patch("updateGroupSettings", GROUP + "/settings"))
                        .journal(ProjectBodyMask.OF_SETTINGS)
                        .causes(DATA_EXPLORER_DISABLED, DATA_EXPLORER_ENABLED)
                        .build(),
                read("listGroupLimits", LIMITS).build(),
                read("getGroupLimit", LIMITS + "/{limitName}").build(),
                owned(patch("setGroupLimit", LIMITS + "/{limitName}"))
                        .journal(ProjectBodyMask.OF_LIMIT)
                        .causes(DATA_FEDERATION_QUERY_LIMIT_CONFIGURED, PROJECT_LIMIT_UPDATED)
                        .build(),
                owned(delete("deleteGroupLimit", LIMITS + "/{limitName}"))
                        .causes(DATA_FEDERATION_QUERY_LIMIT_DELETED, PROJECT_LIMIT_UPDATED)
                        .build(),
                read("getGroupIpAddresses", GROUP + "/ipAddresses")
                        .onlyVersioned()
                        .bucket(IP_ADDRESSES)
                        .build(),
                read("getManagedSlowMs", SLOW_MS)
                        .onlyVersioned()
                        .bucket(PERFORMANCE_ADVISOR)
                        .build(),
                owned(post("enableManagedSlowMs", SLOW_MS + "/enable"))
                        .bucket(PERFORMANCE_ADVISOR)
                        .causesNoEvent("Atlas has no type of event for it")
                        .build(),
                owned(delete("disableManagedSlowMs", SLOW_MS + "/disable"))
                        .bucket(PERFORMANCE_ADVISOR)
                        .causesNoEvent("Atlas has no type of event for it")
                        .build(),
                read("listClusters", GROUP + "/clusters")
                        .since("2023-01-01", "2023-02-01", "2026-11-30")
                        .since("2023-02-01", "2024-08-05", "2026-03-01")
                        .since("2024-08-05")
                        .bucket(CLUSTERS)
                        .paged()
                        .build());
    }

    @Override
    public List<UnsimulatedOperation> unsimulated() {
        return List.of(new UnsimulatedOperation("createCluster", "POST", GROUP + "/clusters"));
    }

    @Override
    public void describe(OpenAPI document) {
        ProjectSchemas.addTo(document.getComponents());
    }

    private static OperationBuilder read(String id, String path) {
        return get(id, path).bucket(PROJECTS).role(GROUP_READ_ONLY);
    }

    private static OperationBuilder owned(OperationBuilder operation) {
        return operation.bucket(PROJECTS).role(GROUP_OWNER);
    }
}
