package dev.atlassim.simulation;

import dev.atlassim.state.AlertConfig;
import dev.atlassim.state.Alerting;
import dev.atlassim.state.Credential;
import dev.atlassim.state.Integration;
import dev.atlassim.state.ObjectIds;
import dev.atlassim.state.Organization;
import dev.atlassim.state.Project;
import dev.atlassim.state.Randomness;
import dev.atlassim.state.Role;
import dev.atlassim.state.Secret;
import dev.atlassim.state.World;
import io.vavr.collection.TreeMap;
import jakarta.inject.Singleton;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Copies an organization with new ids and credentials, so that many copies can exist at once. */
@Singleton
public class Reissue {

    private static final String CLIENT_ID = "mdb_sa_id_";
    private static final int SECRET_BYTES = 30;
    private static final int PUBLIC_KEY_LENGTH = 8;

    private final ObjectIds ids;
    private final Randomness randomness;

    Reissue(ObjectIds ids, Randomness randomness) {
        this.ids = ids;
        this.randomness = randomness;
    }

    /**
     * A copy of the one organization in {@code world}, with at least an API key and a service account.
     *
     * @param others where the copy is to stand, and whose ids it therefore does not take
     */
    World of(World world, World others) {
        var original = world.organizations().valuesIterator().next();
        var orgId = free(ids::next, others, World.EMPTY);
        var memberIds = new HashMap<String, String>();
        var copy = World.EMPTY.with(copy(original, orgId, memberIds));
        var projectIds = new HashMap<String, String>();
        for (var project : original.projects().valuesIterator().flatMap(world.projects()::get)) {
            var id = free(ids::next, others, copy);
            projectIds.put(project.id(), id);
            copy = copy.with(copy(project, id, orgId, memberIds));
        }
        for (var credential : world.credentials().valuesIterator()) {
            var grants = copy(credential.grants(), orgId, projectIds);
            copy = copy.with(
                    credential instanceof Credential.ApiKey
                            ? apiKey(grants, others, copy)
                            : serviceAccount(grants, others, copy));
        }
        return withOwners(copy, others, orgId);
    }

    /** Draws until the value is free: public keys are short, and a scenario may contain the same ids. */
    private static String free(Supplier<String> draw, World others, World copy) {
        return Stream.generate(draw)
                .filter(id -> !others.has(id) && !copy.has(id))
                .findFirst()
                .orElseThrow();
    }

    /** The organization without its projects, and which new ids its teams and users got. */
    private Organization copy(Organization original, String orgId, Map<String, String> memberIds) {
        var copy = Organization.empty(orgId, original.name());
        for (var team : original.teams().values()) {
            memberIds.put(team.id(), ids.next());
            copy = copy.with(new Organization.Team(memberIds.get(team.id()), team.name()));
        }
        for (var user : original.users().values()) {
            memberIds.put(user.id(), ids.next());
            copy = copy.with(user.withId(memberIds.get(user.id())));
        }
        return copy;
    }

    private Project copy(Project project, String id, String orgId, Map<String, String> memberIds) {
        var members = project.members();
        var copy = Project.empty(id, orgId, project.name(), project.created(), project.details())
                .with(project.options())
                .withScrapeTargets(project.scrapeTargets())
                .with(new Project.Members(
                        members.teams().mapKeys(memberIds::get), members.users().mapKeys(memberIds::get)));
        for (var integration : project.integrations().valuesIterator()) {
            copy = copy.with(new Integration(ids.next(), integration.type(), integration.settings()));
        }
        return copy.with(copy(project.alerting(), memberIds));
    }

    private Alerting copy(Alerting original, Map<String, String> memberIds) {
        if (original.configs() == null) {
            return original;
        }
        var configs = TreeMap.<String, AlertConfig>empty();
        for (var config : original.configs().values()) {
            var notifications = config.notifications().stream()
                    .map(notification -> copy(notification, memberIds))
                    .toList();
            var copied = config.with(ids.next(), notifications);
            configs = configs.put(copied.id(), copied);
        }
        return original.withConfigs(configs);
    }

    private AlertConfig.Notification copy(AlertConfig.Notification original, Map<String, String> memberIds) {
        var settings = new HashMap<>(original.settings());
        settings.computeIfPresent("teamId", (key, id) -> memberIds.getOrDefault((String) id, (String) id));
        return new AlertConfig.Notification(
                ids.next(),
                original.typeName(),
                original.delayMin(),
                original.intervalMin(),
                original.ofIntegration(),
                settings);
    }

    private static Credential.Grants copy(Credential.Grants grants, String orgId, Map<String, String> projectIds) {
        var projectRoles = new HashMap<String, Set<Role>>();
        grants.projectRoles().forEach((id, roles) -> projectRoles.put(projectIds.get(id), roles));
        return new Credential.Grants(orgId, grants.roles(), projectRoles, grants.accessList());
    }

    private World withOwners(World copy, World others, String orgId) {
        var owner = new Credential.Grants(orgId, Set.of(Role.ORG_OWNER), Map.of(), List.of());
        var credentials = copy.credentials().values();
        var whole = copy;
        if (!credentials.exists(Credential.ApiKey.class::isInstance)) {
            whole = whole.with(apiKey(owner, others, whole));
        }
        if (!credentials.exists(Credential.ServiceAccount.class::isInstance)) {
            whole = whole.with(serviceAccount(owner, others, whole));
        }
        return whole;
    }

    private Credential apiKey(Credential.Grants grants, World others, World copy) {
        var publicKey = free(this::publicKey, others, copy);
        var privateKey = UUID.nameUUIDFromBytes(randomness.bytes(Randomness.Purpose.CREDENTIALS, SECRET_BYTES));
        return new Credential.ApiKey(publicKey, new Secret(privateKey.toString()), grants);
    }

    private String publicKey() {
        return randomness
                .random(Randomness.Purpose.CREDENTIALS)
                .ints(PUBLIC_KEY_LENGTH, 'a', 'z' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private Credential serviceAccount(Credential.Grants grants, World others, World copy) {
        var clientId = free(() -> CLIENT_ID + ids.next(), others, copy);
        var secret = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(randomness.bytes(Randomness.Purpose.CREDENTIALS, SECRET_BYTES));
        return new Credential.ServiceAccount(clientId, new Secret("mdb_sa_sk_" + secret), grants);
    }
}
