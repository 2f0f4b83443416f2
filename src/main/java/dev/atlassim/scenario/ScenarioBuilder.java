package dev.atlassim.scenario;

import dev.atlassim.state.Credential;
import dev.atlassim.state.Organization;
import dev.atlassim.state.Role;
import dev.atlassim.state.Secret;
import dev.atlassim.state.World;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Puts a scenario together from files, and finds what no form can tell: repetitions and bad references. What a later
 * file describes again is changed by it; what one file describes twice is a mistake. Of a file whose form is wrong it
 * takes what is right, to find the mistakes in that too.
 */
final class ScenarioBuilder {

    private final Instant now;
    private final boolean formed;
    private final OrganizationNames names;
    private Instant created;
    private Projects projects;
    private World world;
    private Scenario scenario;
    private Set<String> described = new HashSet<>();

    /**
     * A builder that begins with {@code base}.
     *
     * @param now when its projects were created, unless the scenario sets the clock
     * @param formed whether the form of all files is right; if not, what a reference names may be what is malformed
     */
    ScenarioBuilder(Scenario base, Instant now, boolean formed) {
        this.scenario = base;
        this.world = base.world();
        this.names = new OrganizationNames(world);
        this.now = now;
        this.formed = formed;
    }

    /** Adds what the file {@code root} describes. */
    void add(Node root, Findings findings) {
        described = new HashSet<>();
        var file = Fragment.of(root, findings);
        scenario = Settings.of(file, scenario);
        created = scenario.clock().start().orElse(now).truncatedTo(ChronoUnit.SECONDS);
        projects = new Projects(created, described);
        names.begin();
        file.list("organizations").forEach(this::addOrganization);
    }

    Scenario build() {
        return scenario.with(world);
    }

    private void addOrganization(Fragment organization) {
        var name = organization.text("name");
        var id = name.flatMap(known -> names.id(organization, known));
        if (id.isEmpty()) {
            return;
        }
        if (!described.add("organization " + id.get())) {
            organization.problem("id", "an organization with id " + id.get() + " is described already");
            return;
        }
        var before = world.organization(id.get()).orElseGet(() -> Organization.empty(id.get(), name.get()));
        names.rename(before, name.get());
        world = world.with(before.named(name.get()));
        for (var project : organization.list("projects")) {
            world = projects.add(world, id.get(), project);
        }
        var members = new Members(created, described, formed);
        for (var team : organization.list("teams")) {
            world = members.addTeam(world, id.get(), team);
        }
        for (var user : organization.list("users")) {
            world = members.addUser(world, id.get(), user);
        }
        organization
                .list("apiKeys")
                .forEach(key -> addCredential(id.get(), key, "publicKey", "privateKey", Credential.ApiKey::new));
        organization
                .list("serviceAccounts")
                .forEach(account ->
                        addCredential(id.get(), account, "clientId", "clientSecret", Credential.ServiceAccount::new));
    }

    private void addCredential(String orgId, Fragment fragment, String idKey, String secretKey, CredentialKind kind) {
        var projectRoles = projectRoles(orgId, fragment);
        var id = fragment.text(idKey);
        if (id.isEmpty()) {
            return;
        }
        var owner = world.credential(id.get()).map(before -> before.grants().orgId());
        if (!described.add("credential " + id.get())) {
            fragment.problem(idKey, "'" + id.get() + "' is described already");
        } else if (owner.isPresent() && !owner.get().equals(orgId)) {
            fragment.problem(idKey, "'" + id.get() + "' belongs to organization " + owner.get() + " already");
        }
        var roles = roles(fragment.texts("roles"));
        var grants = new Credential.Grants(
                orgId, roles.isEmpty() ? Set.of(Role.ORG_MEMBER) : roles, projectRoles, fragment.texts("accessList"));
        fragment.text(secretKey)
                .map(secret -> kind.apply(id.get(), new Secret(secret), grants))
                .ifPresent(credential -> world = world.with(credential));
    }

    private Map<String, Set<Role>> projectRoles(String orgId, Fragment fragment) {
        var byId = new HashMap<String, Set<Role>>();
        new ProjectRoles(world, orgId, formed).of(fragment).forEach((id, roles) -> byId.put(id, Set.copyOf(roles)));
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
