package dev.atlassim.scenario;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads scenario files: all of them are checked whole, and either all are good or every problem is told. */
public final class ScenarioReader {

    /** Longest file, in characters: room for some 200,000 projects. */
    private static final int MAX_CODE_POINTS = 64 * 1024 * 1024;

    private ScenarioReader() {}

    /**
     * The scenario that {@code files} describe together, in their order.
     *
     * @param base what they add to
     * @param now when the projects were created, in whole seconds
     * @throws ScenarioException with every problem, where there is one
     */
    public static Scenario read(Scenario base, List<File> files, Instant now) {
        var checked = files.stream().map(ScenarioReader::check).toList();
        var formed = checked.stream().allMatch(file -> file.findings.none());
        var builder = new ScenarioBuilder(base, now, formed);
        checked.stream().filter(file -> file.root != null).forEach(file -> builder.add(file.root, file.findings));
        var problems = new ArrayList<Problem>();
        checked.forEach(file -> problems.addAll(file.findings.problems()));
        if (!problems.isEmpty()) {
            throw new ScenarioException(problems);
        }
        return builder.build();
    }

    private static Checked check(File file) {
        var findings = new Findings(file.name());
        var root = Yaml.read(file.text(), findings, MAX_CODE_POINTS);
        if (root == null || Tag.NULL.equals(root.getTag())) {
            return new Checked(null, findings);
        }
        ScenarioModel.FILE.check(root, findings);
        return new Checked(findings.sound(root) ? root : null, findings);
    }

    /** A file by the name that problems are told under. */
    public record File(String name, String text) {
        @Override
        public String toString() {
            return "File[" + name + "]";
        }
    }

    /** A file whose form was checked; {@code root} is null where there is nothing to build from. */
    private record Checked(Node root, Findings findings) {}
}
