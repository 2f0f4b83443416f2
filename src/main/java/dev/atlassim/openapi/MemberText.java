package dev.atlassim.openapi;

import static dev.atlassim.openapi.OperationText.text;

import dev.atlassim.api.operation.Operation;

/** The words for the operations on teams and users. */
final class MemberText {

    private MemberText() {}

    static OperationText of(Operation operation) {
        return switch (operation.id()) {
            case "listGroupTeams" ->
                text(Tag.TEAMS, "List the teams of a project", "With their roles on it.", MemberSchemas.TEAM_ROLES);
            case "addGroupTeams" ->
                text(
                                Tag.TEAMS,
                                "Add teams to a project",
                                "They must be teams of the organization. The answer lists all teams of the project.",
                                MemberSchemas.TEAM_ROLES)
                        .takes(MemberSchemas.ADDED_TEAMS);
            case "getGroupTeam" ->
                text(Tag.TEAMS, "Show one team of a project", "With its roles on it.", MemberSchemas.TEAM_ROLE);
            case "updateGroupTeam" ->
                text(
                                Tag.TEAMS,
                                "Change the roles of a team",
                                "Replaces them. The answer lists all teams of the project.",
                                MemberSchemas.TEAM_ROLES)
                        .takes(MemberSchemas.TEAM_ROLE);
            case "removeGroupTeam" ->
                text(Tag.TEAMS, "Remove a team from a project", "Answered without a body.", null)
                        .answers(204);
            case "listOrgTeams" ->
                text(Tag.TEAMS, "List the teams of an organization", "Those of the scenario.", MemberSchemas.TEAMS);
            case "listGroupUsers" ->
                text(Tag.USERS, "List the users of a project", "With their roles on it.", MemberSchemas.GROUP_USERS);
            case "getGroupUser" ->
                text(Tag.USERS, "Show one user of a project", "With the roles on it.", MemberSchemas.GROUP_USER);
            case "removeGroupUser" ->
                text(Tag.USERS, "Remove a user from a project", "Answered without a body.", null)
                        .answers(204);
            case "listOrgUsers" ->
                text(Tag.USERS, "List the users of an organization", "Those of the scenario.", MemberSchemas.ORG_USERS);
            default -> throw new IllegalArgumentException(operation + " has no words");
        };
    }
}
