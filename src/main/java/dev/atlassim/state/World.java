package dev.atlassim.state;

import io.vavr.Tuple;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The whole simulated world as one immutable value. Every "change" returns another value that shares all that did not
 * change.
 *
 * @param organizations by id
 * @param projects by id
 * @param credentials by public half
 * @param sandboxes how each sandbox began, by the id of its organization
 */
public record World(
        Map<String, Organization> organizations,
        Map<String, Project> projects,
        Map<String, Credential> credentials,
        Map<String, World> sandboxes) {

    /** A world in which nothing exists. */
    public static final World EMPTY = new World(HashMap.empty(), HashMap.empty(), HashMap.empty(), HashMap.empty());

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

    /** The credential whose public half is {@code id}. */
    public Optional<Credential> credential(String id) {
        return Optional.ofNullable(credentials.getOrElse(id, null));
    }

    /** Whether an organization, a project or a credential has that id. */
    public boolean has(String id) {
        return organizations.containsKey(id) || projects.containsKey(id) || credentials.containsKey(id);
    }

    /** With the organization added or replaced; its projects are not touched. */
    public World with(Organization organization) {
        return new World(organizations.put(organization.id(), organization), projects, credentials, sandboxes);
    }

    /** With the project added or replaced, also under a new name. Its organization must exist. */
    public World with(Project project) {
        var organization = organizations.getOrElse(project.orgId(), null);
        var before = projects.getOrElse(project.id(), null);
        if (before != null && before.name().equals(project.name())) {
            return new World(organizations, projects.put(project.id(), project), credentials, sandboxes);
        }
        var renamed = before == null ? organization : organization.withoutProject(before.name());
        return new World(
                organizations.put(organization.id(), renamed.withProject(project)),
                projects.put(project.id(), project),
                credentials,
                sandboxes);
    }

    /** Without the project and all that belongs to it, the roles on it included. */
    public World without(Project project) {
        var organization = organizations.getOrElse(project.orgId(), null).withoutProject(project.name());
        return new World(
                organizations.put(organization.id(), organization),
                projects.remove(project.id()),
                withoutRoles(project.id()),
                sandboxes);
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
        return new World(organizations, projects, credentials.put(credential.id(), credential), sandboxes);
    }

    /** Without the credential. */
    public World withoutCredential(String id) {
        return new World(organizations, projects, credentials.remove(id), sandboxes);
    }

    /** What belongs to one organization, as a world of its own; the cost is that of looking through all credentials. */
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
                HashMap.empty());
    }

    /** With the one organization of {@code beginning} as a sandbox, brought back to that where it is one already. */
    public World withSandbox(World beginning) {
        var orgId = beginning.organizations.keysIterator().next();
        var fresh = without(only(orgId)).with(beginning);
        return new World(fresh.organizations, fresh.projects, fresh.credentials, sandboxes.put(orgId, beginning));
    }

    /** Without the sandbox of that id and all that belongs to it. */
    public World withoutSandbox(String orgId) {
        var fewer = without(only(orgId));
        return new World(fewer.organizations, fewer.projects, fewer.credentials, sandboxes.remove(orgId));
    }

    /** What is in no sandbox. */
    public World withoutSandboxes() {
        return sandboxes.keysIterator().foldLeft(this, World::withoutSandbox);
    }

    /** The ids of everything in it: organizations, projects and credentials. */
    public Set<String> ids() {
        return organizations
                .keySet()
                .addAll(projects.keySet())
                .addAll(credentials.keySet())
                .toJavaSet();
    }

    /** Without everything of {@code some}. */
    public World without(World some) {
        return new World(
                organizations.removeAll(some.organizations.keySet()),
                projects.removeAll(some.projects.keySet()),
                credentials.removeAll(some.credentials.keySet()),
                sandboxes);
    }

    /** With everything of {@code others}, which replaces what has the same ids. */
    public World with(World others) {
        return new World(
                others.organizations.foldLeft(organizations, Map::put),
                others.projects.foldLeft(projects, Map::put),
                others.credentials.foldLeft(credentials, Map::put),
                sandboxes);
    }

    @Override
    public String toString() {
        return "World[" + organizations.size() + " organizations, " + projects.size() + " projects]";
    }
}
