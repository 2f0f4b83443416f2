package dev.atlassim.scenario;

import static dev.atlassim.scenario.SharedKeys.CREATED;
import static dev.atlassim.scenario.SharedKeys.ID;
import static dev.atlassim.scenario.SharedKeys.ROLES;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.form.Fields;
import dev.atlassim.form.Form;
import dev.atlassim.form.Fragment;
import dev.atlassim.form.Key;
import dev.atlassim.form.Text;
import dev.atlassim.state.Organization.User;
import dev.atlassim.state.Project;
import dev.atlassim.state.Role;
import dev.atlassim.state.World;
import io.vavr.collection.Seq;
import java.util.List;
import java.util.Optional;

/** A user of an organization in a scenario file. */
final class UserEntry {

    private static final Key<String> USERNAME =
            Key.text("username", Text.of("[^\\s@]{1,64}@[^\\s@]{1,189}", "an email address"));
    private static final Key<String> FIRST_NAME = SharedKeys.name("firstName");
    private static final Key<String> LAST_NAME = SharedKeys.name("lastName");

    static final Fields FORM = Fields.of(ID, USERNAME, FIRST_NAME, LAST_NAME, CREATED, ROLES, ProjectRoles.KEY)
            .requiring(USERNAME);

    private static final MemberKind KIND = new MemberKind("user", USERNAME);

    private UserEntry() {}

    /** The world with the user that {@code fragment} describes. */
    static World add(World world, String orgId, Fragment fragment, FileContext file) {
        if (!fragment.has(USERNAME)) {
            return world;
        }
        var name = fragment.get(USERNAME).get();
        var organization = world.organization(orgId).orElseThrow();
        var known = organization.users().values().find(user -> user.username().equals(name));
        return KIND.id(orgId, name, known.map(User::id).toJavaOptional(), fragment, file)
                .map(id -> MemberKind.withRoles(
                        world.with(organization.with(
                                read(id, name, organization.users().get(id).toJavaOptional(), fragment, file))),
                        orgId,
                        fragment,
                        file,
                        (project, roles) -> withRoles(project, id, roles)))
                .orElse(world);
    }

    /** What the file leaves out stays as it was. */
    private static User read(String id, String name, Optional<User> before, Fragment fragment, FileContext file) {
        return new User(
                id,
                name,
                fragment.get(FIRST_NAME).or(() -> before.map(User::firstName)).orElse("First"),
                fragment.get(LAST_NAME).or(() -> before.map(User::lastName)).orElse("Last"),
                fragment.get(CREATED).or(() -> before.map(User::createdAt)).orElse(file.created()),
                fragment.has(ROLES)
                        ? SharedKeys.roles(fragment, ROLES.name())
                        : before.map(User::roles).orElse(List.of(Role.ORG_MEMBER)));
    }

    private static Project withRoles(Project project, String id, List<Role> roles) {
        var users = project.members().users();
        return project.with(project.members().withUsers(roles.isEmpty() ? users.remove(id) : users.put(id, roles)));
    }

    /** The entry of {@code user}, whose organization has {@code projects}. */
    static ObjectNode write(User user, Seq<Project> projects) {
        var written = Form.object();
        ID.put(written, user.id());
        USERNAME.put(written, user.username());
        FIRST_NAME.put(written, user.firstName());
        LAST_NAME.put(written, user.lastName());
        CREATED.put(written, user.createdAt());
        SharedKeys.put(written, ROLES.name(), user.roles());
        MemberKind.write(written, user.id(), projects, Project.Members::users);
        return written;
    }
}
