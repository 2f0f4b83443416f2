package dev.atlassim.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.form.Fields;
import dev.atlassim.form.Fragment;
import dev.atlassim.form.Key;
import dev.atlassim.form.ListOf;
import dev.atlassim.form.MapOf;
import dev.atlassim.form.Text;
import dev.atlassim.state.Project.ScrapeTargets;
import java.util.List;
import java.util.TreeMap;

/** What Prometheus is told to scrape, in a project of a scenario file. */
final class ScrapeTargetsEntry {

    private static final Text TARGET = Text.of(
            "[A-Za-z0-9._-]{1,253}:[0-9]{1,5}", "a host and a port, such as cluster0-shard-00-00.example.net:27018");
    private static final Key<JsonNode> TARGETS = Key.of("targets", ListOf.atLeast(1, TARGET));
    private static final Key<JsonNode> LABELS = Key.of("labels", new MapOf(Text.ANY));

    static final Key<JsonNode> KEY =
            Key.of("prometheusTargets", ListOf.of(Fields.of(TARGETS, LABELS).requiring(TARGETS)));

    private ScrapeTargetsEntry() {}

    /** Those that the project {@code fragment} names; {@code before} if it names none. */
    static List<ScrapeTargets> read(Fragment fragment, List<ScrapeTargets> before) {
        return fragment.has(KEY)
                ? fragment.list(KEY).stream().map(ScrapeTargetsEntry::read).toList()
                : before;
    }

    private static ScrapeTargets read(Fragment entry) {
        var labels = new TreeMap<String, String>();
        if (entry.has(LABELS)) {
            var given = entry.child(LABELS);
            given.keys()
                    .forEach(name -> labels.put(name, given.object().path(name).asText()));
        }
        return new ScrapeTargets(labels, entry.texts(TARGETS.name()));
    }

    /** Writes {@code all} into the entry of a project. */
    static void write(List<ScrapeTargets> all, ObjectNode project) {
        if (all.isEmpty()) {
            return;
        }
        var list = KEY.putList(project);
        for (var one : all) {
            var entry = list.addObject();
            one.targets().forEach(TARGETS.putList(entry)::add);
            if (!one.labels().isEmpty()) {
                var labels = LABELS.putObject(entry);
                one.labels().forEach(labels::put);
            }
        }
    }
}
