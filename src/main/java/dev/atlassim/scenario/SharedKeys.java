package dev.atlassim.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.form.Fragment;
import dev.atlassim.form.Key;
import dev.atlassim.form.ListOf;
import dev.atlassim.form.Text;
import dev.atlassim.state.ObjectIds;
import dev.atlassim.state.Role;
import dev.atlassim.text.Instants;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The keys that entries of several kinds have. */
final class SharedKeys {

    private static final Text WORDS =
            Text.of("[^\\p{Cc}]{1,64}", "1 to 64 characters, none of them a control character");

    static final Key<String> ID = Key.text("id", Text.of(ObjectIds.PATTERN, "24 hexadecimal digits"));
    static final Key<String> NAME = name("name");
    static final Key<Instant> CREATED = Key.text(
                    "created",
                    new Text(
                            Instants::wholeSeconds,
                            Instants.SECONDS.pattern(),
                            "an instant in UTC and whole seconds, such as 2026-01-01T00:00:00Z"))
            .as(Instant::parse, Instant::toString);

    /** Roles on the organization. */
    static final Key<JsonNode> ROLES = Key.of("roles", ListOf.unique(new RoleForm(true)));

    private SharedKeys() {}

    /** A key whose value is a name of something or somebody. */
    static Key<String> name(String key) {
        return Key.text(key, WORDS);
    }

    /** The roles in the list under {@code key}. */
    static List<Role> roles(Fragment fragment, String key) {
        return fragment.texts(key).stream().map(Role::valueOf).toList();
    }

    /** Writes {@code roles} as the list under {@code key}. */
    static void put(ObjectNode object, String key, Collection<Role> roles) {
        var list = object.putArray(key);
        roles.forEach(role -> list.add(role.name()));
    }

    /** The same in alphabetical order, for roles that have none. */
    static void putSorted(ObjectNode object, String key, Collection<Role> roles) {
        put(object, key, roles.stream().sorted(Comparator.comparing(Role::name)).toList());
    }
}
