package dev.atlassim.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.form.Fields;
import dev.atlassim.form.Fragment;
import dev.atlassim.form.Key;
import dev.atlassim.project.ProjectLimit;
import dev.atlassim.project.ProjectSetting;
import dev.atlassim.state.Project;
import io.vavr.collection.Map;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The settings and limits of a project in a scenario file: one key for each that Atlas has. */
final class ProjectOptions {

    private static final List<Key<Boolean>> EACH_SETTING = Arrays.stream(ProjectSetting.values())
            .map(setting -> Key.flag(setting.key()))
            .toList();
    private static final List<Key<Long>> EACH_LIMIT = Arrays.stream(ProjectLimit.values())
            .map(limit -> Key.whole(limit.key(), 0, limit.maximum()))
            .toList();

    private static final Key<JsonNode> SETTINGS = Key.of("settings", Fields.NONE.and(EACH_SETTING));
    private static final Key<JsonNode> LIMITS = Key.of("limits", Fields.NONE.and(EACH_LIMIT));
    private static final Key<Boolean> MANAGED_SLOW_MS = Key.flag("managedSlowMs");

    /** The keys of a project that are read here. */
    static final List<Key<?>> KEYS = List.of(SETTINGS, LIMITS, MANAGED_SLOW_MS);

    private ProjectOptions() {}

    /** {@code before} with what the project {@code fragment} says instead. */
    static Project.Options read(Fragment fragment, Project.Options before) {
        return new Project.Options(
                read(fragment, SETTINGS, EACH_SETTING, before.settings()),
                read(fragment, LIMITS, EACH_LIMIT, before.limits()),
                fragment.get(MANAGED_SLOW_MS).orElse(before.managedSlowMs()));
    }

    private static <T> Map<String, T> read(Fragment project, Key<?> group, List<Key<T>> keys, Map<String, T> before) {
        if (!project.has(group)) {
            return before;
        }
        var given = project.child(group);
        var after = before;
        for (var key : keys) {
            var value = given.get(key);
            after = value.isPresent() ? after.put(key.name(), value.get()) : after;
        }
        return after;
    }

    /** Writes those of {@code options} into an entry. */
    static void write(Project.Options options, ObjectNode project) {
        if (!options.settings().isEmpty()) {
            write(options.settings(), EACH_SETTING, SETTINGS.putObject(project));
        }
        if (!options.limits().isEmpty()) {
            write(options.limits(), EACH_LIMIT, LIMITS.putObject(project));
        }
        MANAGED_SLOW_MS.put(project, options.managedSlowMs());
    }

    private static <T> void write(Map<String, T> values, List<Key<T>> keys, ObjectNode object) {
        keys.stream()
                .sorted(Comparator.comparing(Key::name))
                .forEach(key -> key.put(object, values.get(key.name()).toJavaOptional()));
    }
}
