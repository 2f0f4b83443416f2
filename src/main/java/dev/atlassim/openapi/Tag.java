package dev.atlassim.openapi;

import org.eclipse.microprofile.openapi.OASFactory;

/** What operations are grouped by, in the order shown. The names are Atlas's, but for the last. */
enum Tag {
    INTEGRATIONS("Third-Party Integrations", "Connections of a project to other services, at most one of each type."),
    PROJECTS("Projects", "Projects, which the paths call groups."),
    ORGANIZATIONS("Organizations", "The organization that a credential belongs to."),
    TEAMS("Teams", "Teams, and their roles on projects."),
    USERS("MongoDB Cloud Users", "Users, and their roles on projects."),
    PERFORMANCE_ADVISOR("Performance Advisor", "Whether Atlas decides which operations are slow."),
    CLUSTERS("Clusters", "Always empty."),
    ROOT("Root", "Who is calling."),
    SIGN_IN("Sign-in", "Access tokens of service accounts.");

    private final String title;
    private final String description;

    Tag(String title, String description) {
        this.title = title;
        this.description = description;
    }

    String title() {
        return title;
    }

    org.eclipse.microprofile.openapi.models.tags.Tag described() {
        return OASFactory.createTag().name(title).description(description);
    }
}
