package dev.atlassim.scenario;

import dev.atlassim.state.Credential;
import dev.atlassim.state.Integration;
import dev.atlassim.state.Organization;
import dev.atlassim.state.Project;
import dev.atlassim.state.Role;
import dev.atlassim.state.Secret;
import dev.atlassim.state.World;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.Node;

/** Puts a world together from files whose form is right, and finds what no form can tell: repetitions and bad references. */
final class ScenarioBuilder {

    private World world = World.EMPTY;
    private final Instant now;
    private final MadeIds ids = new MadeIds();
    private final Set<String> organizationNames = new HashSet<>();

    /** A builder of projects created at {@code now}. */
    ScenarioBuilder(Instant now) {
        this.now = now;
    }

    /** Adds what the file {@code root} describes. */
    void add(Node root, Findings findings) {
        var file = new Fragment(Entries.of(root, findings), findings);
        file.list("organizations").forEach(this::addOrganization);
    }

    Scenario build() {
        return new Scenario(world);
    }

    private void addOrganization(Fragment organization) {
        var name = organization.text("name").orElseThrow();
        var id = organization.text("id").orElseGet(() -> ids.of("organization", name));
        if (world.organization(id).isPresent()) {
            organization.problem("id", "an organization with id " + id + " is described already");
            return;
        }
        if (!organizationNames.add(name)) {
            organization.problem("name", "an organization named '" + name + "' is described already");
        }
        world = world.with(Organization.empty(id, name));
        organization.list("projects").forEach(project -> addProject(id, project));
        organization
                .list("apiKeys")
                .forEach(key -> addCredential(id, key, "publicKey", "privateKey", Credential.ApiKey::new));
        organization
                .list("serviceAccounts")
                .forEach(account ->
                        addCredential(id, account, "clientId", "clientSecret", Credential.ServiceAccount::new));
    }

    private void addProject(String orgId, Fragment project) {
        var name = project.text("name").orElseThrow();
        var id = project.text("id").orElseGet(() -> ids.of("project", orgId + "/" + name));
        if (world.project(id).isPresent()) {
            project.problem("id", "a project with id " + id + " is described already");
        } else if (world.project(orgId, name).isPresent()) {
            project.problem("name", "a project named '" + name + "' is in this organization already");
        } else {
            var empty = Project.empty(id, orgId, name, now, Project.Details.DEFAULT);
            world = world.with(withIntegrations(empty, project));
        }
    }

    private Project withIntegrations(Project empty, Fragment described) {
        var project = empty;
        for (var integration : described.list("integrations")) {
            var type = IntegrationShape.type(integration.entries()).name();
            if (project.integrations().containsKey(type)) {
                integration.problem("type", type + " is configured in this project already");
            }
            var id = integration.text("id").orElseGet(() -> ids.of("integration", empty.id() + "/" + type));
            project = project.with(new Integration(id, type, IntegrationShape.settings(integration.entries())));
        }
        return project;
    }

    private void addCredential(String orgId, Fragment described, String idKey, String secretKey, CredentialKind kind) {
        var id = described.text(idKey).orElseThrow();
        if (world.credential(id).isPresent()) {
            described.problem(idKey, "'" + id + "' is described already");
        }
        var roles = described.texts("roles").stream().map(Role::valueOf).collect(Collectors.toSet());
        var grants = new Credential.Grants(
                orgId,
                roles.isEmpty() ? Set.of(Role.ORG_MEMBER) : roles,
                projectRoles(orgId, described),
                described.texts("accessList"));
        var secret = new Secret(described.text(secretKey).orElseThrow());
        world = world.with(kind.apply(id, secret, grants));
    }

    private Map<String, Set<Role>> projectRoles(String orgId, Fragment described) {
        var byId = new HashMap<String, Set<Role>>();
        described.object("projectRoles").forEach((reference, entry) -> {
            var project = find(orgId, reference);
            if (project.isEmpty()) {
                var known = world.organization(orgId)
                        .orElseThrow()
                        .projects()
                        .keySet()
                        .toJavaSet();
                described.problem(
                        entry.key(),
                        "no project '" + reference + "' in this organization" + Nearest.hint(reference, known));
                return;
            }
            var roles =
                    Fragment.texts(entry.value()).stream().map(Role::valueOf).collect(Collectors.toSet());
            if (byId.put(project.get().id(), roles) != null) {
                described.problem(entry.key(), "roles on this project are given twice, by its name and by its id");
            }
        });
        return byId;
    }

    private Optional<Project> find(String orgId, String reference) {
        var byName = world.project(orgId, reference);
        return byName.isPresent()
                ? byName
                : world.project(reference).filter(p -> p.orgId().equals(orgId));
    }

    /** Makes a credential of one of its kinds. */
    private interface CredentialKind {
        Credential apply(String id, Secret secret, Credential.Grants grants);
    }
}
