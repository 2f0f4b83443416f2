package dev.atlassim.team;

import static dev.atlassim.api.operation.BodyMask.showIf;
import static dev.atlassim.api.operation.EndpointSet.TEAMS;
import static dev.atlassim.api.operation.EndpointSet.TEAMS_OF_ORGANIZATIONS;
import static dev.atlassim.api.operation.Operation.delete;
import static dev.atlassim.api.operation.Operation.get;
import static dev.atlassim.api.operation.Operation.patch;
import static dev.atlassim.api.operation.Operation.post;
import static dev.atlassim.state.EventType.TEAM_ADDED_TO_GROUP;
import static dev.atlassim.state.EventType.TEAM_REMOVED_FROM_GROUP;
import static dev.atlassim.state.EventType.TEAM_ROLES_MODIFIED;
import static dev.atlassim.state.Role.GROUP_OWNER;
import static dev.atlassim.state.Role.GROUP_READ_ONLY;
import static dev.atlassim.state.Role.ORG_MEMBER;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atlassim.api.operation.BodyMask;
import dev.atlassim.api.operation.Operation;
import dev.atlassim.api.operation.OperationSource;
import dev.atlassim.api.operation.UnsimulatedOperation;
import dev.atlassim.state.ObjectIds;
import dev.atlassim.state.Role;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** The operations of teams. */
public final class TeamOperations implements OperationSource {

    private static final String ALL = "/groups/{groupId}/teams";
    private static final String ONE = ALL + "/{teamId}";

    /** The journal shows the id and the roles of a team. */
    private static final BodyMask TEAM = (key, value) -> showIf(
            switch (key) {
                case "teamId" -> ObjectIds.PATTERN.matcher(value.asText()).matches();
                case "roleNames" -> value.isArray() && allRoles(value);
                default -> false;
            },
            value);

    @Override
    public List<Operation> operations() {
        return List.of(
                post("addGroupTeams", ALL)
                        .bucket(TEAMS)
                        .role(GROUP_OWNER)
                        .paged()
                        .journal(TEAM)
                        .causes(TEAM_ADDED_TO_GROUP, TEAM_ROLES_MODIFIED)
                        .build(),
                get("listGroupTeams", ALL)
                        .bucket(TEAMS)
                        .role(GROUP_READ_ONLY)
                        .paged()
                        .build(),
                get("getGroupTeam", ONE).bucket(TEAMS).role(GROUP_READ_ONLY).build(),
                patch("updateGroupTeam", ONE)
                        .bucket(TEAMS)
                        .role(GROUP_OWNER)
                        .journal(TEAM)
                        .causes(TEAM_ROLES_MODIFIED)
                        .build(),
                delete("removeGroupTeam", ONE)
                        .bucket(TEAMS)
                        .role(GROUP_OWNER)
                        .causes(TEAM_REMOVED_FROM_GROUP)
                        .build(),
                get("listOrgTeams", "/orgs/{orgId}/teams")
                        .bucket(TEAMS_OF_ORGANIZATIONS)
                        .role(ORG_MEMBER)
                        .paged()
                        .build());
    }

    @Override
    public List<UnsimulatedOperation> unsimulated() {
        return List.of(new UnsimulatedOperation("createOrgTeam", "POST", "/orgs/{orgId}/teams"));
    }

    @Override
    public void describe(OpenAPI document) {
        TeamSchemas.addTo(document.getComponents());
    }

    private static boolean allRoles(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false)
                .allMatch(value -> Arrays.stream(Role.values())
                        .anyMatch(role -> role.name().equals(value.textValue())));
    }
}
