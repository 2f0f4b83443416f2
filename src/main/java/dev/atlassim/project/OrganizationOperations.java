package dev.atlassim.project;

import static dev.atlassim.api.operation.EndpointSet.ORGANIZATIONS;
import static dev.atlassim.api.operation.EndpointSet.ORGANIZATIONS_ROOT;
import static dev.atlassim.api.operation.Operation.get;
import static dev.atlassim.state.Role.ORG_MEMBER;

import dev.atlassim.api.operation.Operation;
import dev.atlassim.api.operation.OperationSource;
import dev.atlassim.api.operation.QueryParameter;
import dev.atlassim.api.operation.UnsimulatedOperation;
import java.util.List;

/** The operations of organizations. */
public final class OrganizationOperations implements OperationSource {

    private static final QueryParameter NAME =
            QueryParameter.clear("name", new QueryParameter.Text(null), "How the name begins.");

    @Override
    public List<Operation> operations() {
        return List.of(
                get("listOrgs", "/orgs")
                        .bucket(ORGANIZATIONS_ROOT)
                        .paged()
                        .query(NAME)
                        .build(),
                get("getOrg", "/orgs/{orgId}")
                        .bucket(ORGANIZATIONS)
                        .role(ORG_MEMBER)
                        .build(),
                get("getOrgGroups", "/orgs/{orgId}/groups")
                        .bucket(ORGANIZATIONS)
                        .role(ORG_MEMBER)
                        .paged()
                        .query(NAME)
                        .build());
    }

    @Override
    public List<UnsimulatedOperation> unsimulated() {
        return List.of(
                new UnsimulatedOperation("createOrg", "POST", "/orgs"),
                new UnsimulatedOperation("updateOrg", "PATCH", "/orgs/{orgId}"),
                new UnsimulatedOperation("deleteOrg", "DELETE", "/orgs/{orgId}"));
    }
}
