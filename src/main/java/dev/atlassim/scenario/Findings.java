package dev.atlassim.scenario;

import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.Node;

/** Collects what is wrong with one file, and knows which parts of it can still be relied on. */
final class Findings {

    private final String file;
    private final Set<Problem> problems = new LinkedHashSet<>();
    private final Set<Node> wrong = Collections.newSetFromMap(new IdentityHashMap<>());

    Findings(String file) {
        this.file = file;
    }

    void add(Node node, String message) {
        wrong.add(node);
        add(node.getStartMark(), message);
    }

    void add(Mark mark, String message) {
        problems.add(Problem.at(file, mark, message));
    }

    void add(int line, int column, String message) {
        problems.add(new Problem(file, line, column, message));
    }

    /** Whether nothing was found against {@code node} itself; what it contains is another matter. */
    boolean sound(Node node) {
        return !wrong.contains(node);
    }

    /** What was found, in the order of the file. */
    List<Problem> problems() {
        return problems.stream()
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .toList();
    }

    boolean none() {
        return problems.isEmpty();
    }
}
