package dev.atlassim.scenario;

import dev.atlassim.form.Fragment;
import dev.atlassim.state.DerivedIds;
import dev.atlassim.state.Organization;
import dev.atlassim.state.World;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which organizations have which names. Several may share one, as sandboxes made from one scenario do; a file must then
 * give the id of the one that it describes.
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

    /** The id of the organization that {@code fragment} describes; empty, after reporting it, where that is ambiguous. */
    Optional<String> id(Fragment fragment, String name) {
        var given = fragment.get(SharedKeys.ID);
        var again = !seen.add(name);
        if (again && (given.isEmpty() || seenWithoutId.contains(name))) {
            fragment.report(
                    SharedKeys.NAME,
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
            fragment.report(
                    SharedKeys.NAME,
                    "several organizations are named '" + name + "'; give the id of one: " + String.join(", ", known));
            return Optional.empty();
        }
        return Optional.of(
                known.isEmpty()
                        ? DerivedIds.of("organization", name)
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
