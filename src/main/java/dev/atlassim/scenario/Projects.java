package dev.atlassim.scenario;

import dev.atlassim.state.Integration;
import dev.atlassim.state.Project;
import dev.atlassim.state.World;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Puts the projects of a scenario together.
 *
 * @param created when, where a project does not say
 * @param described what the file has described so far
 */
record Projects(Instant created, Set<String> described) {

    /** The world with the project that {@code fragment} describes. */
    World add(World world, String orgId, Fragment fragment) {
        if (fragment.text("name").isEmpty()) {
            return world;
        }
        var name = fragment.text("name").get();
        if (!described.add("project named " + name + " of " + orgId)) {
            fragment.problem("name", "a project named '" + name + "' is described in this organization already");
            return world;
        }
        var id = fragment.text("id")
                .orElseGet(() -> world.project(orgId, name)
                        .map(Project::id)
                        .orElseGet(() -> MadeIds.of("project", orgId + "/" + name)));
        if (!described.add("project " + id)) {
            fragment.problem("id", "a project with id " + id + " is described already");
            return world;
        }
        var before = world.project(id);
        if (before.isPresent() && !before.get().orgId().equals(orgId)) {
            fragment.problem(
                    "id",
                    "project " + id + " belongs to organization " + before.get().orgId() + " already");
            return world;
        }
        var namesake = world.project(orgId, name).filter(other -> !other.id().equals(id));
        if (namesake.isPresent()) {
            fragment.problem(
                    "name",
                    "the name '" + name + "' belongs to project "
                            + namesake.get().id() + " already");
            return world;
        }
        var known = before.orElseGet(() -> Project.empty(id, orgId, name, created, Project.Details.DEFAULT));
        var project = new Project(
                id,
                orgId,
                name,
                fragment.text("created").map(Instant::parse).orElse(known.created()),
                details(fragment, known.details()),
                options(fragment, known.options()),
                known.members(),
                known.integrations());
        return world.with(withIntegrations(project, fragment));
    }

    private static Project.Details details(Fragment fragment, Project.Details before) {
        return new Project.Details(
                fragment.has("tags")
                        ? fragment.list("tags").stream().flatMap(Projects::tag).toList()
                        : before.tags(),
                fragment.text("regionUsageRestrictions").orElse(before.regionUsageRestrictions()),
                fragment.flag("withDefaultAlertsSettings").orElse(before.withDefaultAlertsSettings()));
    }

    private static Project.Options options(Fragment fragment, Project.Options before) {
        var settings = before.settings();
        for (var name : fragment.child("settings").entries().keySet()) {
            settings = settings.put(name, fragment.child("settings").flag(name).orElseThrow());
        }
        var limits = before.limits();
        for (var name : fragment.child("limits").entries().keySet()) {
            limits = limits.put(
                    name, Long.parseLong(fragment.child("limits").text(name).orElseThrow()));
        }
        return new Project.Options(
                settings, limits, fragment.flag("managedSlowMs").orElse(before.managedSlowMs()));
    }

    private static Stream<Project.Tag> tag(Fragment tag) {
        return tag.text("key").flatMap(key -> tag.text("value").map(value -> new Project.Tag(key, value))).stream();
    }

    private Project withIntegrations(Project before, Fragment fragment) {
        var project = before;
        for (var integration : fragment.list("integrations")) {
            if (integration.text("type").isPresent()) {
                project = withIntegration(project, integration);
            }
        }
        return project;
    }

    private Project withIntegration(Project before, Fragment integration) {
        var type = IntegrationShape.type(integration.entries()).name();
        if (!described.add(before.id() + " " + type)) {
            integration.problem("type", type + " is configured in this project already");
        }
        var given = integration.text("id");
        if (given.isPresent() && !described.add("integration " + given.get())) {
            integration.problem("id", "an integration with id " + given.get() + " is described already");
        }
        if (!integration.whole()) {
            return before;
        }
        var id = given.orElseGet(() -> MadeIds.of("integration", before.id() + "/" + type));
        return before.with(new Integration(id, type, IntegrationShape.settings(integration.entries())));
    }

    /** The project of the organization that has the id, or is named, {@code reference}. */
    static Optional<Project> find(World world, String orgId, String reference) {
        return world.project(reference)
                .filter(project -> project.orgId().equals(orgId))
                .or(() -> world.project(orgId, reference));
    }
}
