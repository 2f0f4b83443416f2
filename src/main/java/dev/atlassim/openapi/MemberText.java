package dev.atlassim.openapi;

import static dev.atlassim.openapi.OperationText.text;

import dev.atlassim.api.operation.Operation;

/** The words for the operations on teams and users. */
final class MemberText {

    private MemberText() {}

    static OperationText of(Operation operation) {
        return switch (operation) {
            case LIST_GROUP_TEAMS ->
                text(Tag.TEAMS, "List the teams of a project", "With their roles on it.", MemberSchemas.TEAM_ROLES);
            case ADD_GROUP_TEAMS ->
                text(
                                Tag.TEAMS,
                                "Add teams to a project",
                                "They must be teams of the organization. The answer lists all teams of the project.",
                                MemberSchemas.TEAM_ROLES)
                        .takes(MemberSchemas.ADDED_TEAMS);
            case GET_GROUP_TEAM ->
                text(Tag.TEAMS, "Show one team of a project", "With its roles on it.", MemberSchemas.TEAM_ROLE);
            case UPDATE_GROUP_TEAM ->
                text(
                                Tag.TEAMS,
                                "Change the roles of a team",
                                "Replaces them. The answer lists all teams of the project.",
                                MemberSchemas.TEAM_ROLES)
                        .takes(MemberSchemas.TEAM_ROLE);
            case REMOVE_GROUP_TEAM ->
                text(Tag.TEAMS, "Remove a team from a project", "Answered without a body.", null)
                        .answers(204);
            case LIST_ORG_TEAMS ->
                text(Tag.TEAMS, "List the teams of an organization", "Those of the scenario.", MemberSchemas.TEAMS);
            case LIST_GROUP_USERS ->
                text(Tag.USERS, "List the users of a project", "With their roles on it.", MemberSchemas.GROUP_USERS);
            case GET_GROUP_USER ->
                text(Tag.USERS, "Show one user of a project", "With the roles on it.", MemberSchemas.GROUP_USER);
            case REMOVE_GROUP_USER ->
                text(Tag.USERS, "Remove a user from a project", "Answered without a body.", null)
                        .answers(204);
            case LIST_ORG_USERS ->
                text(Tag.USERS, "List the users of an organization", "Those of the scenario.", MemberSchemas.ORG_USERS);
            default -> throw new IllegalArgumentException(operation + " has no words");
        };
    }
}
