package dev.atlassim.scenario;

import dev.atlassim.state.Integration;
import dev.atlassim.state.Project;
import dev.atlassim.state.World;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Puts the projects of a scenario together. */
record Projects(Instant created) {

    /** The world with the project that {@code fragment} describes; {@code described} remembers what this file said. */
    World add(World world, String orgId, Fragment fragment, Set<String> described) {
        var name = fragment.text("name").orElseThrow();
        var id = fragment.text("id")
                .orElseGet(() -> world.project(orgId, name)
                        .map(Project::id)
                        .orElseGet(() -> MadeIds.of("project", orgId + "/" + name)));
        var before = world.project(id);
        if (!described.add("project " + id)) {
            fragment.problem("id", "a project with id " + id + " is described already");
            return world;
        }
        if (before.isPresent() && !before.get().orgId().equals(orgId)) {
            fragment.problem(
                    "id",
                    "project " + id + " belongs to organization " + before.get().orgId() + " already");
            return world;
        }
        if (world.project(orgId, name).filter(other -> !other.id().equals(id)).isPresent()) {
            fragment.problem("name", "a project named '" + name + "' is in this organization already");
            return world;
        }
        var project = before.map(known -> known.with(name, known.details()))
                .orElseGet(() -> Project.empty(id, orgId, name, created, Project.Details.DEFAULT));
        return world.with(withIntegrations(project, fragment, described));
    }

    private static Project withIntegrations(Project before, Fragment fragment, Set<String> described) {
        var project = before;
        for (var integration : fragment.list("integrations")) {
            var type = IntegrationShape.type(integration.entries()).name();
            if (!described.add(before.id() + " " + type)) {
                integration.problem("type", type + " is configured in this project already");
            }
            var id = integration.text("id").orElseGet(() -> MadeIds.of("integration", before.id() + "/" + type));
            project = project.with(new Integration(id, type, IntegrationShape.settings(integration.entries())));
        }
        return project;
    }

    /** The project of the organization that is named, or has the id, {@code reference}. */
    static Optional<Project> find(World world, String orgId, String reference) {
        var byName = world.project(orgId, reference);
        return byName.isPresent()
                ? byName
                : world.project(reference).filter(project -> project.orgId().equals(orgId));
    }
}
