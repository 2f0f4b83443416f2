package dev.atlassim.state;

import io.vavr.Tuple;
import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import java.util.Optional;

/**
 * The whole simulated world as one immutable value. Every change returns a new value, which shares everything that did
 * not change.
 *
 * @param organizations by id
 * @param projects by id
 * @param credentials by id
 * @param sandboxes how each sandbox began, by the id of its organization
 * @param alerting the ids of the projects with an alert whose condition still holds
 */
public record World(
        Map<String, Organization> organizations,
        Map<String, Project> projects,
        Map<String, Credential> credentials,
        Map<String, World> sandboxes,
        Set<String> alerting) {

    /** A world in which nothing exists. */
    public static final World EMPTY =
            new World(HashMap.empty(), HashMap.empty(), HashMap.empty(), HashMap.empty(), HashSet.empty());

    /** The organization of that id. */
    public Optional<Organization> organization(String id) {
        return Optional.ofNullable(organizations.getOrElse(id, null));
    }

    /** The project of that id. */
    public Optional<Project> project(String id) {
        return Optional.ofNullable(projects.getOrElse(id, null));
    }

    /** The project of that name in the organization. */
    public Optional<Project> project(String orgId, String name) {
        return organization(orgId)
                .flatMap(org -> org.projects().get(name).toJavaOptional())
                .flatMap(this::project);
    }

    /** The credential of that id. */
    public Optional<Credential> credential(String id) {
        return Optional.ofNullable(credentials.getOrElse(id, null));
    }

    /** Whether an organization, a project or a credential has that id. */
    public boolean has(String id) {
        return organizations.containsKey(id) || projects.containsKey(id) || credentials.containsKey(id);
    }

    /** With the organization added or replaced; its projects do not change. */
    public World with(Organization organization) {
        return new World(
                organizations.put(organization.id(), organization), projects, credentials, sandboxes, alerting);
    }

    /** With the project added, replaced or renamed. Its organization must exist. */
    public World with(Project project) {
        var organization = organizations.getOrElse(project.orgId(), null);
        var before = projects.getOrElse(project.id(), null);
        if (before != null && before.name().equals(project.name())) {
            return new World(
                    organizations, projects.put(project.id(), project), credentials, sandboxes, alerting(project));
        }
        var renamed = before == null ? organization : organization.withoutProject(before.name());
        return new World(
                organizations.put(organization.id(), renamed.withProject(project)),
                projects.put(project.id(), project),
                credentials,
                sandboxes,
                alerting(project));
    }

    private Set<String> alerting(Project project) {
        return project.alerting().live() ? alerting.add(project.id()) : alerting.remove(project.id());
    }

    /** Without the project, all its content, and all roles on it. */
    public World without(Project project) {
        var organization = organizations.getOrElse(project.orgId(), null).withoutProject(project.name());
        return new World(
                organizations.put(organization.id(), organization),
                projects.remove(project.id()),
                withoutRoles(project.id()),
                sandboxes,
                alerting.remove(project.id()));
    }

    private Map<String, Credential> withoutRoles(String groupId) {
        return credentials
                .valuesIterator()
                .filter(credential -> credential.grants().projectRoles().containsKey(groupId))
                .foldLeft(
                        credentials,
                        (all, credential) -> all.put(
                                credential.id(),
                                credential.withGrants(credential.grants().withoutProject(groupId))));
    }

    /** With the credential added or replaced. */
    public World with(Credential credential) {
        return new World(organizations, projects, credentials.put(credential.id(), credential), sandboxes, alerting);
    }

    /** Without the credential. */
    public World withoutCredential(String id) {
        return new World(organizations, projects, credentials.remove(id), sandboxes, alerting);
    }

    /** Everything that belongs to one organization, as a world of its own. It looks through all credentials. */
    public World only(String orgId) {
        var organization = organizations.getOrElse(orgId, null);
        if (organization == null) {
            return EMPTY;
        }
        return new World(
                HashMap.of(orgId, organization),
                HashMap.ofEntries(organization
                        .projects()
                        .valuesIterator()
                        .map(id -> Tuple.of(id, projects.get(id).get()))),
                credentials.filterValues(
                        credential -> credential.grants().orgId().equals(orgId)),
                HashMap.empty(),
                alerting.intersect(organization.projects().values().toSet()));
    }

    /** With the only organization of {@code beginning} added as a sandbox, or the existing sandbox set back to it. */
    public World withSandbox(World beginning) {
        var orgId = beginning.organizations.keysIterator().next();
        var fresh = without(only(orgId)).with(beginning);
        return new World(
                fresh.organizations,
                fresh.projects,
                fresh.credentials,
                sandboxes.put(orgId, beginning),
                fresh.alerting);
    }

    /** Without the sandbox of that id and everything that belongs to it. */
    public World withoutSandbox(String orgId) {
        var fewer = without(only(orgId));
        return new World(
                fewer.organizations, fewer.projects, fewer.credentials, sandboxes.remove(orgId), fewer.alerting);
    }

    /** Without all sandboxes. */
    public World withoutSandboxes() {
        return sandboxes.keysIterator().foldLeft(this, World::withoutSandbox);
    }

    /** The ids of all organizations, projects and credentials. */
    public java.util.Set<String> ids() {
        return organizations
                .keySet()
                .addAll(projects.keySet())
                .addAll(credentials.keySet())
                .toJavaSet();
    }

    /** Without everything that is in {@code some}. */
    public World without(World some) {
        return new World(
                organizations.removeAll(some.organizations.keySet()),
                projects.removeAll(some.projects.keySet()),
                credentials.removeAll(some.credentials.keySet()),
                sandboxes,
                alerting.removeAll(some.projects.keySet()));
    }

    /** With everything that is in {@code others}; entries of the same id are replaced. */
    public World with(World others) {
        return new World(
                others.organizations.foldLeft(organizations, Map::put),
                others.projects.foldLeft(projects, Map::put),
                others.credentials.foldLeft(credentials, Map::put),
                sandboxes,
                alerting.diff(others.projects.keySet()).addAll(others.alerting));
    }

    @Override
    public String toString() {
        return "World[" + organizations.size() + " organizations, " + projects.size() + " projects]";
    }
}
