package dev.atlassim.scenario;

import dev.atlassim.state.Credential;
import dev.atlassim.state.Organization;
import dev.atlassim.state.Role;
import dev.atlassim.state.Secret;
import dev.atlassim.state.World;
import dev.atlassim.text.Nearest;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Puts a scenario together from files whose form is right, and finds what no form can tell: repetitions and bad
 * references. What a later file describes again is changed by it; what one file describes twice is a mistake.
 */
final class ScenarioBuilder {

    private final Instant now;
    private Projects projects;
    private World world;
    private Scenario scenario;
    private Set<String> described = new HashSet<>();

    /** A builder that begins with {@code base}, and whose projects were created at {@code now} unless it sets the clock. */
    ScenarioBuilder(Scenario base, Instant now) {
        this.scenario = base;
        this.world = base.world();
        this.now = now;
    }

    /** Adds what the file {@code root} describes. */
    void add(Node root, Findings findings) {
        described = new HashSet<>();
        var file = new Fragment(Entries.of(root, findings), findings);
        scenario = Settings.of(file, scenario);
        projects = new Projects(scenario.clock().start().orElse(now));
        file.list("organizations").forEach(this::addOrganization);
    }

    Scenario build() {
        return scenario.with(world);
    }

    private void addOrganization(Fragment organization) {
        var name = organization.text("name").orElseThrow();
        var id = organization.text("id").orElseGet(() -> known(name).orElseGet(() -> MadeIds.of("organization", name)));
        if (!described.add("organization " + id)) {
            organization.problem("id", "an organization with id " + id + " is described already");
            return;
        }
        if (!described.add("organization named " + name)) {
            organization.problem("name", "an organization named '" + name + "' is described already");
        }
        var before = world.organization(id).orElseGet(() -> Organization.empty(id, name));
        world = world.with(new Organization(id, name, before.projects()));
        for (var project : organization.list("projects")) {
            world = projects.add(world, id, project, described);
        }
        organization
                .list("apiKeys")
                .forEach(key -> addCredential(id, key, "publicKey", "privateKey", Credential.ApiKey::new));
        organization
                .list("serviceAccounts")
                .forEach(account ->
                        addCredential(id, account, "clientId", "clientSecret", Credential.ServiceAccount::new));
    }

    /** The organization of that name which an earlier file described; sandboxes are known by their ids alone. */
    private Optional<String> known(String name) {
        return world.organizations()
                .find(entry ->
                        entry._2.name().equals(name) && !world.sandboxes().containsKey(entry._1))
                .map(entry -> entry._1)
                .toJavaOptional();
    }

    private void addCredential(String orgId, Fragment fragment, String idKey, String secretKey, CredentialKind kind) {
        var id = fragment.text(idKey).orElseThrow();
        var owner = world.credential(id).map(before -> before.grants().orgId());
        if (!described.add("credential " + id)) {
            fragment.problem(idKey, "'" + id + "' is described already");
        } else if (owner.isPresent() && !owner.get().equals(orgId)) {
            fragment.problem(idKey, "'" + id + "' belongs to organization " + owner.get() + " already");
        }
        var roles = roles(fragment.texts("roles"));
        var grants = new Credential.Grants(
                orgId,
                roles.isEmpty() ? Set.of(Role.ORG_MEMBER) : roles,
                projectRoles(orgId, fragment),
                fragment.texts("accessList"));
        var secret = new Secret(fragment.text(secretKey).orElseThrow());
        world = world.with(kind.apply(id, secret, grants));
    }

    private Map<String, Set<Role>> projectRoles(String orgId, Fragment fragment) {
        var byId = new HashMap<String, Set<Role>>();
        fragment.object("projectRoles").forEach((reference, entry) -> {
            var project = Projects.find(world, orgId, reference);
            if (project.isEmpty()) {
                var known = world.organization(orgId)
                        .orElseThrow()
                        .projects()
                        .keySet()
                        .toJavaSet();
                fragment.problem(
                        entry.key(),
                        "no project '" + reference + "' in this organization" + Nearest.hint(reference, known));
            } else if (byId.put(project.get().id(), roles(Fragment.texts(entry.value()))) != null) {
                fragment.problem(entry.key(), "roles on this project are given twice, by its name and by its id");
            }
        });
        return byId;
    }

    private static Set<Role> roles(List<String> names) {
        return names.stream().map(Role::valueOf).collect(Collectors.toSet());
    }

    /** Makes a credential of one of its kinds. */
    private interface CredentialKind {
        Credential apply(String id, Secret secret, Credential.Grants grants);
    }
}
