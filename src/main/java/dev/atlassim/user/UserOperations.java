package dev.atlassim.user;

import static dev.atlassim.api.operation.EndpointSet.MONGODB_CLOUD_USERS;
import static dev.atlassim.api.operation.EndpointSet.MONGODB_CLOUD_USERS_OF_ORGANIZATIONS;
import static dev.atlassim.api.operation.Operation.delete;
import static dev.atlassim.api.operation.Operation.get;
import static dev.atlassim.api.operation.QueryParameter.masked;
import static dev.atlassim.state.EventType.REMOVED_FROM_GROUP;
import static dev.atlassim.state.Role.GROUP_OWNER;
import static dev.atlassim.state.Role.GROUP_READ_ONLY;
import static dev.atlassim.state.Role.ORG_MEMBER;

import dev.atlassim.api.call.Call;
import dev.atlassim.api.operation.Operation;
import dev.atlassim.api.operation.OperationBuilder;
import dev.atlassim.api.operation.OperationSource;
import dev.atlassim.api.operation.QueryParameter;
import dev.atlassim.api.operation.UnsimulatedOperation;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** The operations of users. */
public final class UserOperations implements OperationSource {

    /** The version that shows a user with the membership of the organization (recorded). */
    private static final String VERSION = "2025-02-19";

    private static final LocalDate SINCE = LocalDate.parse(VERSION);

    private static final String ALL = "/groups/{groupId}/users";
    private static final String ONE = ALL + "/{userId}";

    static final QueryParameter USERNAME =
            masked("username", new QueryParameter.Text("email"), "The name of the one user to list.");
    static final QueryParameter STATUS = masked(
            "orgMembershipStatus", new QueryParameter.Text(null), "ACTIVE, which all users are here, or PENDING.");
    static final QueryParameter WITH_ORG_USERS = masked(
            "includeOrgUsers",
            new QueryParameter.Flag(false),
            "Whether users are listed who may enter every project of the organization.");
    private static final QueryParameter FLATTEN_TEAMS =
            masked("flattenTeams", new QueryParameter.Flag(false), "Has no effect.");

    /** Whether {@code call} gets the shape of users that {@link #VERSION} replaced; the unversioned API kept it. */
    static boolean showsOldShape(Call call) {
        return call.version() == null || call.version().since().isBefore(SINCE);
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                replacing(get("listGroupUsers", ALL))
                        .bucket(MONGODB_CLOUD_USERS)
                        .role(GROUP_READ_ONLY)
                        .paged()
                        .query(FLATTEN_TEAMS, WITH_ORG_USERS, STATUS, USERNAME)
                        .build(),
                get("getGroupUser", ONE)
                        .since(VERSION)
                        .bucket(MONGODB_CLOUD_USERS)
                        .role(GROUP_READ_ONLY)
                        .build(),
                replacing(delete("removeGroupUser", ONE))
                        .bucket(MONGODB_CLOUD_USERS)
                        .role(GROUP_OWNER)
                        .causes(REMOVED_FROM_GROUP)
                        .build(),
                replacing(get("listOrgUsers", "/orgs/{orgId}/users"))
                        .bucket(MONGODB_CLOUD_USERS_OF_ORGANIZATIONS)
                        .role(ORG_MEMBER)
                        .paged()
                        .query(STATUS, USERNAME)
                        .build());
    }

    @Override
    public List<UnsimulatedOperation> unsimulated() {
        return List.of(
                new UnsimulatedOperation("addGroupUsers", "POST", ALL),
                new UnsimulatedOperation("createOrgUser", "POST", "/orgs/{orgId}/users"));
    }

    private static OperationBuilder replacing(OperationBuilder operation) {
        return operation.since("2023-01-01", VERSION, "2027-07-01").since(VERSION);
    }

    @Override
    public void describe(OpenAPI document) {
        UserSchemas.addTo(document.getComponents());
    }
}
