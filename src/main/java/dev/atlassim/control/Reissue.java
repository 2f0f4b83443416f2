package dev.atlassim.control;

import dev.atlassim.state.Chance;
import dev.atlassim.state.Credential;
import dev.atlassim.state.Integration;
import dev.atlassim.state.ObjectIds;
import dev.atlassim.state.Organization;
import dev.atlassim.state.Project;
import dev.atlassim.state.Role;
import dev.atlassim.state.Secret;
import dev.atlassim.state.World;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Copies an organization under ids and credentials of its own, so that many copies can stand side by side. */
@ApplicationScoped
public class Reissue {

    private static final int SECRET_BYTES = 30;
    private static final int PUBLIC_KEY_LENGTH = 8;

    private final ObjectIds ids;
    private final Chance chance;

    Reissue(ObjectIds ids, Chance chance) {
        this.ids = ids;
        this.chance = chance;
    }

    /** The copy of the one organization in {@code world}; it has at least an owning API key and service account. */
    World of(World world) {
        var original = world.organizations().valuesIterator().next();
        var orgId = ids.next();
        var copy = World.EMPTY.with(Organization.empty(orgId, original.name()));
        var projectIds = new HashMap<String, String>();
        for (var project : original.projects().valuesIterator().flatMap(world.projects()::get)) {
            var id = ids.next();
            projectIds.put(project.id(), id);
            copy = copy.with(copy(project, id, orgId));
        }
        for (var credential : world.credentials().valuesIterator()) {
            copy = copy.with(copy(credential, orgId, projectIds));
        }
        return withOwners(copy, orgId);
    }

    private Project copy(Project project, String id, String orgId) {
        var copy = Project.empty(id, orgId, project.name(), project.created(), project.details());
        for (var integration : project.integrations().valuesIterator()) {
            copy = copy.with(new Integration(ids.next(), integration.type(), integration.settings()));
        }
        return copy;
    }

    private Credential copy(Credential credential, String orgId, Map<String, String> projectIds) {
        var projectRoles = new HashMap<String, Set<Role>>();
        credential.grants().projectRoles().forEach((id, roles) -> projectRoles.put(projectIds.get(id), roles));
        var grants = new Credential.Grants(
                orgId,
                credential.grants().roles(),
                projectRoles,
                credential.grants().accessList());
        return credential instanceof Credential.ApiKey ? apiKey(grants) : serviceAccount(grants);
    }

    private World withOwners(World copy, String orgId) {
        var owner = new Credential.Grants(orgId, Set.of(Role.ORG_OWNER), Map.of(), List.of());
        var credentials = copy.credentials().values();
        var whole = copy;
        if (!credentials.exists(Credential.ApiKey.class::isInstance)) {
            whole = whole.with(apiKey(owner));
        }
        if (!credentials.exists(Credential.ServiceAccount.class::isInstance)) {
            whole = whole.with(serviceAccount(owner));
        }
        return whole;
    }

    private Credential apiKey(Credential.Grants grants) {
        var random = chance.random(Chance.Purpose.CREDENTIALS);
        var publicKey = new StringBuilder();
        for (int i = 0; i < PUBLIC_KEY_LENGTH; i++) {
            publicKey.append((char) ('a' + random.nextInt(26)));
        }
        var privateKey = UUID.nameUUIDFromBytes(chance.bytes(Chance.Purpose.CREDENTIALS, SECRET_BYTES));
        return new Credential.ApiKey(publicKey.toString(), new Secret(privateKey.toString()), grants);
    }

    private Credential serviceAccount(Credential.Grants grants) {
        var secret = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(chance.bytes(Chance.Purpose.CREDENTIALS, SECRET_BYTES));
        return new Credential.ServiceAccount("mdb_sa_id_" + ids.next(), new Secret("mdb_sa_sk_" + secret), grants);
    }
}
