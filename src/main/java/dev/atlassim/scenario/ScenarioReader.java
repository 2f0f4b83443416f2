package dev.atlassim.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.form.Fragment;
import dev.atlassim.form.yaml.YamlFile;
import java.time.Instant;
import java.util.List;

/**
 * Reads scenario files. All of them are checked as a whole: either they make a scenario, or every problem is reported. A
 * later file changes what an earlier one describes; one file may describe a thing only once.
 */
public final class ScenarioReader {

    /** Longest file, in characters: room for some 200,000 projects. */
    private static final int MAX_CODE_POINTS = 64 * 1024 * 1024;

    private ScenarioReader() {}

    /**
     * The scenario that {@code files} describe together, in their order.
     *
     * @param base the scenario that they add to
     * @param now when the projects were created, in whole seconds
     * @throws ScenarioException with every problem, where there is one
     */
    public static Scenario read(Scenario base, List<File> files, Instant now) {
        var checked = files.stream().map(ScenarioReader::check).toList();
        var formed = checked.stream().allMatch(YamlFile::good);
        var names = new OrganizationNames(base.world());
        var scenario = base;
        for (var file : checked) {
            // Of a file whose form is wrong, the rest is read too, for the problems that no form can find.
            if (file.document() instanceof ObjectNode object && file.place().sound()) {
                scenario = ScenarioFile.add(scenario, new Fragment(object, file.place()), names, now, formed);
            }
        }
        var problems =
                checked.stream().flatMap(file -> file.problems().stream()).toList();
        if (!problems.isEmpty()) {
            throw new ScenarioException(problems);
        }
        return scenario;
    }

    /** An empty file is valid. */
    private static YamlFile check(File file) {
        var yaml = YamlFile.read(file.name(), file.text(), MAX_CODE_POINTS);
        if (!yaml.document().isNull()) {
            ScenarioFile.FORM.check(yaml.document(), yaml.place());
        }
        return yaml;
    }

    /** A file, and the name under which its problems are reported. */
    public record File(String name, String text) {
        @Override
        public String toString() {
            return "File[" + name + "]";
        }
    }
}
