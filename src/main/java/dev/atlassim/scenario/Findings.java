package dev.atlassim.scenario;

import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.nodes.Node;

/** Collects what is wrong with one file. */
final class Findings {

    private final String file;
    private final List<Problem> problems = new ArrayList<>();

    Findings(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    void add(Node node, String message) {
        problems.add(Problem.at(file, node.getStartMark(), message));
    }

    List<Problem> problems() {
        return problems;
    }

    boolean none() {
        return problems.isEmpty();
    }
}
