package dev.atlassim.scenario;

import static dev.atlassim.scenario.AlertConfigForm.EVENT_TYPE;
import static dev.atlassim.scenario.SharedKeys.CREATED;
import static dev.atlassim.scenario.SharedKeys.ID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.alert.AlertConfigBody;
import dev.atlassim.alert.AlertConfigText;
import dev.atlassim.api.error.AtlasException;
import dev.atlassim.form.Fragment;
import dev.atlassim.form.Key;
import dev.atlassim.form.ListOf;
import dev.atlassim.state.AlertConfig;
import dev.atlassim.state.DerivedIds;
import dev.atlassim.state.Project;
import io.vavr.collection.TreeMap;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The alert configurations of a project in a scenario file. Where a file lists some, the project has exactly these, and
 * alerts of others are gone.
 */
final class AlertConfigEntry {

    static final Key<JsonNode> KEY = Key.of("alertConfigs", ListOf.of(AlertConfigForm.FORM));

    private static final Key<Instant> UPDATED =
            Key.text("updated", CREATED.form()).as(Instant::parse, Instant::toString);

    private AlertConfigEntry() {}

    /** {@code project} with the configurations that its {@code fragment} describes; as it was if it describes none. */
    static Project read(Project project, Fragment fragment, FileContext file) {
        if (!fragment.has(KEY)) {
            return project;
        }
        var configs = TreeMap.<String, AlertConfig>empty();
        var entries = fragment.list(KEY);
        for (int i = 0; i < entries.size(); i++) {
            for (var config : read(project, entries.get(i), project.id() + "/" + i, file)) {
                configs = configs.put(config.id(), config);
            }
        }
        var kept = configs;
        var alerts = project.alerting().alerts().filterValues(alert -> kept.containsKey(alert.alertConfigId()));
        return project.with(project.alerting().withConfigs(configs).withAlerts(alerts));
    }

    private static List<AlertConfig> read(Project project, Fragment entry, String name, FileContext file) {
        var id = entry.get(ID).orElseGet(() -> DerivedIds.of("alertConfig", name));
        if (!file.first("alert configuration " + id)) {
            entry.report(ID, "an alert configuration with id " + id + " is described already");
        }
        if (!entry.whole()) {
            return List.of();
        }
        try {
            var created = entry.get(CREATED).orElse(project.created());
            var body = AlertConfigBody.read(entry.object(), null);
            var notifierIds = IntStream.range(0, body.notifications().size())
                    .mapToObj(i -> DerivedIds.of("notifier", name + "/" + i))
                    .toList();
            return List.of(body.described(
                    project, id, notifierIds, created, entry.get(UPDATED).orElse(created)));
        } catch (AtlasException e) {
            entry.report(EVENT_TYPE, AlertConfigForm.words(e));
            return List.of();
        }
    }

    /** Adds the entries of the configurations of {@code project}; without secrets, examples stand in their place. */
    static void write(Project project, ObjectNode written, boolean secrets) {
        var configs = project.alerting().configs();
        if (configs == null || (configs.isEmpty() && !project.details().withDefaultAlertsSettings())) {
            return;
        }
        var entries = KEY.putList(written);
        configs.values().forEach(config -> entries.add(AlertConfigText.of(config, secrets)));
    }
}
