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
        var problems = new ArrayList<Problem>();
        var builder = new ScenarioBuilder(base, now);
        for (var file : files) {
            var findings = new Findings(file.name());
            var root = Yaml.read(file.text(), findings, MAX_CODE_POINTS);
            if (root != null && !empty(root)) {
                ScenarioModel.FILE.check(root, findings);
                if (findings.none()) {
                    builder.add(root, findings);
                }
            }
            problems.addAll(findings.problems());
        }
        if (!problems.isEmpty()) {
            throw new ScenarioException(problems);
        }
        return builder.build();
    }

    private static boolean empty(Node root) {
        return Tag.NULL.equals(root.getTag());
    }

    /** A file by the name that problems are told under. */
    public record File(String name, String text) {
        @Override
        public String toString() {
            return "File[" + name + "]";
        }
    }
}
