package dev.atlassim.scenario;

import dev.atlassim.form.FileProblem;
import java.util.List;
import java.util.stream.Collectors;

/** An invalid scenario, with every problem that was found. Nothing was applied. */
public final class ScenarioException extends RuntimeException {

    private final transient List<FileProblem> problems;

    ScenarioException(List<FileProblem> problems) {
        super(problems.stream().map(FileProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong with files that are each valid alone: reported at the beginning of the last. */
    public static ScenarioException together(List<String> files, List<String> messages) {
        var last = files.get(files.size() - 1);
        return new ScenarioException(messages.stream()
                .map(message -> new FileProblem(last, 1, 1, message))
                .toList());
    }

    /** What is wrong, in the order of the files. */
    public List<FileProblem> problems() {
        return problems;
    }
}
