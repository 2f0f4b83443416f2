package dev.atlassim.scenario;

import dev.atlassim.state.Organization;
import dev.atlassim.state.World;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which organizations have which names. Names may be shared, as those of sandboxes made from one scenario are; who then
 * speaks of one must give its id.
 */
final class OrganizationNames {

    private final Map<String, Set<String>> ids = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final Set<String> seenWithoutId = new HashSet<>();

    OrganizationNames(World world) {
        // Sandboxes are known by their ids alone: they may be named as others are.
        world.organizations()
                .valuesIterator()
                .filter(known -> !world.sandboxes().containsKey(known.id()))
                .forEachRemaining(known -> put(known.name(), known.id()));
    }

    /** Begins another file. */
    void begin() {
        seen.clear();
        seenWithoutId.clear();
    }

    /** The id of the organization that {@code fragment} describes; empty where that cannot be told, which it tells. */
    Optional<String> id(Fragment fragment, String name) {
        var given = fragment.text("id");
        var again = !seen.add(name);
        if (again && (given.isEmpty() || seenWithoutId.contains(name))) {
            fragment.problem(
                    "name",
                    "an organization named '" + name + "' is described already; where two are meant,"
                            + " give each its id");
            return Optional.empty();
        }
        if (given.isPresent()) {
            return given;
        }
        seenWithoutId.add(name);
        var known = ids.getOrDefault(name, Set.of());
        if (known.size() > 1) {
            fragment.problem(
                    "name",
                    "several organizations are named '" + name + "'; give the id of one: " + String.join(", ", known));
            return Optional.empty();
        }
        return Optional.of(
                known.isEmpty()
                        ? MadeIds.of("organization", name)
                        : known.iterator().next());
    }

    /** Remembers that an organization has this name from now on. */
    void rename(Organization organization, String name) {
        ids.getOrDefault(organization.name(), new HashSet<>()).remove(organization.id());
        put(name, organization.id());
    }

    private void put(String name, String id) {
        ids.computeIfAbsent(name, key -> new TreeSet<>()).add(id);
    }
}
