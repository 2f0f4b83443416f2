package dev.atlassim.scenario;

import dev.atlassim.state.Role;
import dev.atlassim.state.World;
import dev.atlassim.text.Nearest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads roles on projects, which are named by name or id.
 *
 * @param world where the projects are
 * @param orgId whose they must be
 * @param formed whether the form of all files is right; if not, what a reference names may be what is malformed
 */
record ProjectRoles(World world, String orgId, boolean formed) {

    /** Those under the key {@code projectRoles}, by the id of the project. */
    Map<String, List<Role>> of(Fragment fragment) {
        var byId = new LinkedHashMap<String, List<Role>>();
        var said = fragment.child("projectRoles");
        said.entries().forEach((reference, entry) -> {
            var roles = said.texts(reference).stream().map(Role::valueOf).toList();
            var project = Projects.find(world, orgId, reference);
            if (project.isEmpty()) {
                unknown(said, entry, reference);
            } else if (byId.put(project.get().id(), roles) != null) {
                said.findings().add(entry.key(), "roles on this project are given twice, by its name and by its id");
            }
        });
        return byId;
    }

    private void unknown(Fragment said, Entries entry, String reference) {
        if (formed) {
            var known = world.organization(orgId).orElseThrow().projects().keySet();
            said.findings()
                    .add(
                            entry.key(),
                            "no project '" + reference + "' in this organization"
                                    + Nearest.hint(reference, known.toJavaSet()));
        }
    }
}
