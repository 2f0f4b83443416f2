package dev.atlassim.scenario;

import dev.atlassim.form.FileProblem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads scenario files. All of them are checked as a whole: either they make a scenario, or every problem is reported. A
 * later file changes what an earlier one describes; one file may describe a thing only once. Only one file at a time is in
 * memory.
 */
public final class ScenarioReader {

    private final Scenario base;
    private final List<File> files;
    private final Instant now;
    private final Progress progress;

    private ScenarioReader(Scenario base, List<File> files, Instant now, Progress progress) {
        this.base = base;
        this.files = files;
        this.now = now;
        this.progress = progress;
    }

    /** The same as {@link #read(Scenario, List, Instant, Progress)}, where nobody wants to know how far it is. */
    public static Scenario read(Scenario base, List<File> files, Instant now) {
        return read(base, files, now, Progress.NONE);
    }

    /**
     * The scenario that {@code files} describe together, in their order.
     *
     * @param base the scenario that they add to
     * @param now when the projects were created, in whole seconds
     * @throws ScenarioException with every problem, if there is one
     */
    public static Scenario read(Scenario base, List<File> files, Instant now, Progress progress) {
        var reader = new ScenarioReader(base, files, now, progress);
        return reader.pass(true).or(() -> reader.pass(false)).orElseThrow();
    }

    /**
     * Reads every file.
     *
     * @param formed whether the form of all files is right
     * @return the scenario; empty if the form of a file is wrong though it should be right
     */
    private Optional<Scenario> pass(boolean formed) {
        var names = new OrganizationNames(base.world());
        var problems = new ArrayList<FileProblem>();
        var total = ScenarioFiles.length(files);
        var scenario = base;
        long done = 0;
        for (var file : files) {
            var start = done;
            var parsed = ParsedFile.of(file, position -> progress.at(start + position, total));
            if (formed && !parsed.good()) {
                return Optional.empty();
            }
            scenario = parsed.addTo(scenario, names, now, formed);
            problems.addAll(parsed.problems());
            done += file.text().length();
        }
        if (!problems.isEmpty()) {
            throw new ScenarioException(problems);
        }
        return Optional.of(scenario);
    }

    /** Reads {@code file} once, to add it to a scenario that may change meanwhile. */
    public static ParsedFile parse(File file) {
        return ParsedFile.of(file, position -> {});
    }

    /** A file, and the name under which its problems are reported. */
    public record File(String name, String text) {
        @Override
        public String toString() {
            return "File[" + name + "]";
        }
    }
}
