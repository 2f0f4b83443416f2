package dev.atlassim.openapi;

import dev.atlassim.api.operation.Operation;

/**
 * What the document says of an operation beyond what {@link Operation} declares: words, the status of success, and the
 * names of the schemas.
 *
 * @param answer schema of the body of a good answer, or null where there is none
 * @param body schema of the request's body, or null where there is none
 * @param conflicts whether it can meet a 409
 */
record OperationText(
        Tag tag, String summary, String description, int status, String answer, String body, boolean conflicts) {

    /** The words for {@code operation}. */
    static OperationText of(Operation operation) {
        return switch (operation.id()) {
            case "listGroupIntegrations" ->
                text(
                        Tag.INTEGRATIONS,
                        "List the integrations of a project",
                        "Every configured integration, secrets masked, in a fixed order of types.",
                        IntegrationSchemas.PAGE);
            case "getGroupIntegration" ->
                text(
                        Tag.INTEGRATIONS,
                        "Show one integration",
                        "The integration of that type, secrets masked; 404 where none is configured.",
                        IntegrationSchemas.INTEGRATION);
            case "createGroupIntegration" ->
                text(
                                Tag.INTEGRATIONS,
                                "Add an integration",
                                "Refused with 409 where the type is configured already. The answer lists all integrations"
                                        + " of the project. The body must name the same `type` as the path.",
                                IntegrationSchemas.PAGE)
                        .takes(IntegrationSchemas.INTEGRATION)
                        .conflicting();
            case "updateGroupIntegration" ->
                text(
                                Tag.INTEGRATIONS,
                                "Change or add an integration",
                                "Fields that are not sent keep their value; the integration gets a new id. Where the type"
                                        + " is not configured yet it is added. The answer lists all integrations of the"
                                        + " project. The body must name the same `type` as the path.",
                                IntegrationSchemas.PAGE)
                        .takes(IntegrationSchemas.INTEGRATION);
            case "deleteGroupIntegration" ->
                text(
                                Tag.INTEGRATIONS,
                                "Remove an integration",
                                "Answered without a body; 404 where none of that type is configured.",
                                null)
                        .answers(204);
            case "listGroups" ->
                text(
                        Tag.PROJECTS,
                        "List projects",
                        "The projects that the caller may see, by name.",
                        ProjectSchemas.PAGE);
            case "createGroup" ->
                text(
                                Tag.PROJECTS,
                                "Add a project",
                                "Needs ORG_OWNER or ORG_GROUP_CREATOR on the organization of the body. The caller becomes"
                                        + " owner of the project.",
                                ProjectSchemas.PROJECT)
                        .takes(ProjectSchemas.PROJECT)
                        .answers(201)
                        .conflicting();
            case "getGroup" -> text(Tag.PROJECTS, "Show a project", "The project of that id.", ProjectSchemas.PROJECT);
            case "getGroupByName" ->
                text(
                        Tag.PROJECTS,
                        "Show a project by its name",
                        "Looks in the organization of the caller.",
                        ProjectSchemas.PROJECT);
            case "updateGroup" ->
                text(
                                Tag.PROJECTS,
                                "Change a project",
                                "Changes what is sent, and nothing else.",
                                ProjectSchemas.PROJECT)
                        .takes(ProjectSchemas.UPDATE)
                        .conflicting();
            case "deleteGroup" ->
                text(
                                Tag.PROJECTS,
                                "Remove a project",
                                "Takes all its integrations with it; answered with an empty object.",
                                ProjectSchemas.NOTHING)
                        .answers(202);
            case "listOrgs" ->
                text(
                        Tag.ORGANIZATIONS,
                        "List organizations",
                        "The one organization that the caller belongs to.",
                        ProjectSchemas.ORGANIZATIONS);
            case "getOrg" ->
                text(
                        Tag.ORGANIZATIONS,
                        "Show an organization",
                        "The organization of that id, where the caller belongs to it.",
                        ProjectSchemas.ORGANIZATION);
            default -> PartText.of(operation);
        };
    }

    static OperationText text(Tag tag, String summary, String description, String answer) {
        return new OperationText(tag, summary, description, 200, answer, null, false);
    }

    OperationText takes(String schema) {
        return new OperationText(tag, summary, description, status, answer, schema, conflicts);
    }

    OperationText answers(int success) {
        return new OperationText(tag, summary, description, success, answer, body, conflicts);
    }

    private OperationText conflicting() {
        return new OperationText(tag, summary, description, status, answer, body, true);
    }
}
