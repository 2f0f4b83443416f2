package dev.atlassim.scenario;

import static dev.atlassim.scenario.SharedKeys.ROLES;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.auth.AccessList;
import dev.atlassim.form.Fields;
import dev.atlassim.form.Form;
import dev.atlassim.form.Fragment;
import dev.atlassim.form.Key;
import dev.atlassim.form.ListOf;
import dev.atlassim.form.Text;
import dev.atlassim.state.Credential;
import dev.atlassim.state.Role;
import dev.atlassim.state.Secret;
import dev.atlassim.state.World;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A credential of an organization in a scenario file, of one of two kinds. */
enum CredentialEntry {
    API_KEY(
            Key.text("publicKey", Text.of("[A-Za-z0-9_-]{1,64}", "1 to 64 letters, digits, - or _")),
            Key.text("privateKey", Text.of("\\S{1,256}", "1 to 256 characters, none of them a space")),
            "not-exported",
            Credential.ApiKey.class,
            Credential.ApiKey::new),
    SERVICE_ACCOUNT(
            Key.text("clientId", Text.of("mdb_sa_id_[a-fA-F0-9]{24}", "mdb_sa_id_ and 24 hexadecimal digits")),
            Key.text("clientSecret", Text.of("mdb_sa_sk_[A-Za-z0-9_-]+", "mdb_sa_sk_ and letters, digits, - or _")),
            "mdb_sa_sk_not-exported",
            Credential.ServiceAccount.class,
            Credential.ServiceAccount::new);

    private static final Key<JsonNode> ACCESS_LIST = Key.of(
            "accessList",
            ListOf.unique(new Text(
                    AccessList::valid,
                    "^(?=.*[.:])[0-9A-Fa-f:.]+(?:/[0-9]{1,3})?$",
                    "an IP address or a CIDR block, such as 10.0.0.0/8")));

    private final Key<String> id;
    private final Key<String> secret;
    private final String noSecret;
    private final Class<? extends Credential> type;
    private final Constructor constructor;

    CredentialEntry(
            Key<String> id,
            Key<String> secret,
            String noSecret,
            Class<? extends Credential> type,
            Constructor constructor) {
        this.id = id;
        this.secret = secret;
        this.noSecret = noSecret;
        this.type = type;
        this.constructor = constructor;
    }

    /** What an entry looks like. */
    Fields form() {
        return Fields.of(ROLES, ProjectRoles.KEY, ACCESS_LIST, id, secret).requiring(id, secret);
    }

    /** The world with the credential that {@code fragment} describes. */
    World add(World world, String orgId, Fragment fragment, FileContext file) {
        var projectRoles = new ProjectRoles(world, orgId, file.formed()).of(fragment);
        if (!fragment.has(id)) {
            return world;
        }
        var name = fragment.get(id).get();
        var owner = world.credential(name).map(before -> before.grants().orgId());
        if (!file.first("credential " + name)) {
            fragment.report(id, "'" + name + "' is described already");
        } else if (!owner.orElse(orgId).equals(orgId)) {
            fragment.report(id, "'" + name + "' belongs to organization " + owner.get() + " already");
        }
        var roles = new HashSet<>(SharedKeys.roles(fragment, ROLES.name()));
        var grants = new Credential.Grants(
                orgId,
                roles.isEmpty() ? Set.of(Role.ORG_MEMBER) : roles,
                projectRoles.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue()))),
                fragment.texts(ACCESS_LIST.name()));
        return fragment.get(secret)
                .map(known -> world.with(constructor.make(name, new Secret(known), grants)))
                .orElse(world);
    }

    /** Whether {@code credential} is of this kind. */
    boolean describes(Credential credential) {
        return type.isInstance(credential);
    }

    /** The entry of {@code credential}; without secrets, an example stands in the place of its own. */
    ObjectNode write(Credential credential, boolean secrets) {
        var grants = credential.grants();
        var written = Form.object();
        id.put(written, credential.id());
        secret.put(written, secrets ? credential.secret().reveal() : noSecret);
        SharedKeys.putSorted(written, ROLES.name(), grants.roles());
        var projectRoles = ProjectRoles.KEY.putObject(written);
        new TreeMap<>(grants.projectRoles())
                .forEach((project, roles) -> SharedKeys.putSorted(projectRoles, project, roles));
        if (!grants.accessList().isEmpty()) {
            grants.accessList().forEach(ACCESS_LIST.putList(written)::add);
        }
        return written;
    }

    /** Makes a credential of one kind. */
    private interface Constructor {
        Credential make(String id, Secret secret, Credential.Grants grants);
    }
}
