package dev.atlassim.openapi;

import static dev.atlassim.openapi.OperationText.text;

import dev.atlassim.api.operation.Operation;

/** The words for the operations on the parts of projects and organizations. */
final class PartText {

    private PartText() {}

    static OperationText of(Operation operation) {
        return switch (operation) {
            case GET_GROUP_SETTINGS ->
                text(Tag.PROJECTS, "Show the settings of a project", "All of them.", PartSchemas.SETTINGS);
            case UPDATE_GROUP_SETTINGS ->
                text(
                                Tag.PROJECTS,
                                "Change the settings of a project",
                                "Changes what is sent. Nothing here goes by them.",
                                PartSchemas.SETTINGS)
                        .takes(PartSchemas.SETTINGS);
            case LIST_GROUP_LIMITS ->
                text(Tag.PROJECTS, "List the limits of a project", "Those that hold.", PartSchemas.LIMITS);
            case GET_GROUP_LIMIT ->
                text(Tag.PROJECTS, "Show one limit", "404 where it is not set and has no default.", PartSchemas.LIMIT);
            case SET_GROUP_LIMIT ->
                text(Tag.PROJECTS, "Set a limit", "Nothing here goes by it.", PartSchemas.LIMIT)
                        .takes(PartSchemas.LIMIT);
            case DELETE_GROUP_LIMIT ->
                text(Tag.PROJECTS, "Set a limit back", "To its default, where it has one.", null)
                        .answers(204);
            case GET_GROUP_IP_ADDRESSES ->
                text(Tag.PROJECTS, "List the addresses of a project", "Always none.", PartSchemas.ADDRESSES);
            case LIST_CLUSTERS -> text(Tag.CLUSTERS, "List clusters", "Always none.", PartSchemas.CLUSTERS);
            case GET_MANAGED_SLOW_MS ->
                text(
                        Tag.PERFORMANCE_ADVISOR,
                        "Show whether Atlas decides what is slow",
                        "A bare `true` or `false`.",
                        PartSchemas.MANAGED);
            case ENABLE_MANAGED_SLOW_MS ->
                text(Tag.PERFORMANCE_ADVISOR, "Let Atlas decide what is slow", "Answered without a body.", null)
                        .answers(204);
            case DISABLE_MANAGED_SLOW_MS ->
                text(Tag.PERFORMANCE_ADVISOR, "Keep Atlas from deciding", "Answered without a body.", null)
                        .answers(204);
            case GET_SYSTEM_STATUS ->
                text(Tag.ROOT, "Show who is calling", "The API key; null for a service account.", PartSchemas.STATUS);
            case GET_ORG_GROUPS ->
                text(
                        Tag.ORGANIZATIONS,
                        "List the projects of an organization",
                        "Those that the caller may see, by name.",
                        ProjectSchemas.PAGE);
            default -> MemberText.of(operation);
        };
    }
}
