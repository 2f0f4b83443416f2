package dev.atlassim.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atlassim.form.Fragment;
import dev.atlassim.form.Key;
import dev.atlassim.form.ListOf;
import dev.atlassim.form.MapOf;
import dev.atlassim.state.Project;
import dev.atlassim.state.Role;
import dev.atlassim.state.World;
import dev.atlassim.text.Nearest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads roles on projects, which a file names by name or id.
 *
 * @param world where the projects are
 * @param orgId the organization that they must belong to
 * @param formed whether the form of all files is right; if not, a project may be missing because it was not read
 */
record ProjectRoles(World world, String orgId, boolean formed) {

    static final Key<JsonNode> KEY = Key.of("projectRoles", new MapOf(ListOf.unique(new RoleForm(false))));

    /** The roles that {@code fragment} gives, by the id of the project. */
    Map<String, List<Role>> of(Fragment fragment) {
        var byId = new LinkedHashMap<String, List<Role>>();
        var given = fragment.child(KEY);
        for (var reference : given.keys()) {
            var project = find(reference);
            if (project.isEmpty()) {
                reportUnknown(given, reference);
            } else if (byId.put(project.get().id(), SharedKeys.roles(given, reference)) != null) {
                given.place()
                        .key(reference)
                        .reportKey("roles on this project are given twice, by its name and by its id");
            }
        }
        return byId;
    }

    private Optional<Project> find(String reference) {
        return world.project(reference)
                .filter(project -> project.orgId().equals(orgId))
                .or(() -> world.project(orgId, reference));
    }

    private void reportUnknown(Fragment given, String reference) {
        if (formed) {
            var known = world.organization(orgId).orElseThrow().projects().keySet();
            given.place()
                    .key(reference)
                    .reportKey("no project '" + reference + "' in this organization"
                            + Nearest.hint(reference, known.toJavaSet()));
        }
    }
}
