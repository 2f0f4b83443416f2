package dev.atlassim.scenario;

import static dev.atlassim.scenario.SharedKeys.ID;
import static dev.atlassim.scenario.SharedKeys.NAME;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.form.Fields;
import dev.atlassim.form.Form;
import dev.atlassim.form.Fragment;
import dev.atlassim.form.Key;
import dev.atlassim.form.ListOf;
import dev.atlassim.state.Credential;
import dev.atlassim.state.Organization;
import dev.atlassim.state.World;
import java.util.Comparator;
import java.util.List;

/** An organization in a scenario file, with all that belongs to it. */
final class OrganizationEntry {

    private static final Key<JsonNode> PROJECTS = Key.of("projects", ListOf.of(ProjectEntry.FORM));
    private static final Key<JsonNode> TEAMS = Key.of("teams", ListOf.of(TeamEntry.FORM));
    private static final Key<JsonNode> USERS = Key.of("users", ListOf.of(UserEntry.FORM));
    private static final Key<JsonNode> API_KEYS = Key.of("apiKeys", ListOf.of(CredentialEntry.API_KEY.form()));
    private static final Key<JsonNode> SERVICE_ACCOUNTS =
            Key.of("serviceAccounts", ListOf.of(CredentialEntry.SERVICE_ACCOUNT.form()));

    static final Fields FORM = Fields.of(ID, NAME, PROJECTS, TEAMS, USERS, API_KEYS, SERVICE_ACCOUNTS)
            .requiring(NAME);

    private OrganizationEntry() {}

    /** The world with the organization that {@code fragment} describes. */
    static World add(World world, Fragment fragment, OrganizationNames names, FileContext file) {
        var name = fragment.get(NAME);
        var id = name.flatMap(known -> names.id(fragment, known));
        if (id.isEmpty()) {
            return world;
        }
        if (!file.first("organization " + id.get())) {
            fragment.report(ID, "an organization with id " + id.get() + " is described already");
            return world;
        }
        var before = world.organization(id.get()).orElseGet(() -> Organization.empty(id.get(), name.get()));
        names.rename(before, name.get());
        return addContents(world.with(before.named(name.get())), id.get(), fragment, file);
    }

    /** Projects come first: the others have roles on them. */
    private static World addContents(World before, String orgId, Fragment fragment, FileContext file) {
        var world = before;
        for (var project : fragment.list(PROJECTS)) {
            world = ProjectEntry.add(world, orgId, project, file);
        }
        for (var team : fragment.list(TEAMS)) {
            world = TeamEntry.add(world, orgId, team, file);
        }
        for (var user : fragment.list(USERS)) {
            world = UserEntry.add(world, orgId, user, file);
        }
        for (var key : fragment.list(API_KEYS)) {
            world = CredentialEntry.API_KEY.add(world, orgId, key, file);
        }
        for (var account : fragment.list(SERVICE_ACCOUNTS)) {
            world = CredentialEntry.SERVICE_ACCOUNT.add(world, orgId, account, file);
        }
        return world;
    }

    /** The entry of {@code organization}, which has {@code credentials}. */
    static ObjectNode write(Organization organization, World world, List<Credential> credentials, boolean secrets) {
        var written = Form.object();
        ID.put(written, organization.id());
        NAME.put(written, organization.name());
        var projects =
                organization.projects().values().map(id -> world.project(id).orElseThrow());
        PROJECTS.putList(written)
                .addAll(projects.map(project -> ProjectEntry.write(project, secrets))
                        .toJavaList());
        TEAMS.putList(written)
                .addAll(organization
                        .teams()
                        .values()
                        .map(team -> TeamEntry.write(team, projects))
                        .toJavaList());
        USERS.putList(written)
                .addAll(organization
                        .users()
                        .values()
                        .map(user -> UserEntry.write(user, projects))
                        .toJavaList());
        API_KEYS.putList(written).addAll(write(credentials, CredentialEntry.API_KEY, secrets));
        SERVICE_ACCOUNTS.putList(written).addAll(write(credentials, CredentialEntry.SERVICE_ACCOUNT, secrets));
        return written;
    }

    private static List<ObjectNode> write(List<Credential> credentials, CredentialEntry kind, boolean secrets) {
        return credentials.stream()
                .filter(kind::describes)
                .sorted(Comparator.comparing(Credential::id))
                .map(credential -> kind.write(credential, secrets))
                .toList();
    }
}
