package dev.atlassim.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.form.FileProblem;
import dev.atlassim.form.Fragment;
import dev.atlassim.form.yaml.YamlFile;
import java.time.Instant;
import java.util.List;
import java.util.function.IntConsumer;

/** A scenario file that was read and whose form was checked, before it is added to a scenario. */
public final class ParsedFile {

    /** Longest file, in characters: room for some 200,000 projects. */
    private static final int MAX_CODE_POINTS = 64 * 1024 * 1024;

    private final YamlFile yaml;

    private ParsedFile(YamlFile yaml) {
        this.yaml = yaml;
    }

    /** Reads {@code file}. An empty file is valid. */
    static ParsedFile of(ScenarioReader.File file, IntConsumer position) {
        var yaml = YamlFile.read(file.name(), file.text(), MAX_CODE_POINTS, position);
        if (!yaml.document().isNull()) {
            ScenarioFile.FORM.check(yaml.document(), yaml.place());
        }
        return new ParsedFile(yaml);
    }

    /** Whether nothing was found wrong. */
    boolean good() {
        return yaml.good();
    }

    /** What was found wrong so far. */
    List<FileProblem> problems() {
        return yaml.problems();
    }

    /**
     * The scenario that this file makes of {@code base}. It can be added to several, one after another, until it has a
     * problem.
     *
     * @param now when its projects were created, in whole seconds
     * @throws ScenarioException with every problem, if there is one
     */
    public Scenario addTo(Scenario base, Instant now) {
        var scenario = addTo(base, new OrganizationNames(base.world()), now, good());
        if (!good()) {
            throw new ScenarioException(problems());
        }
        return scenario;
    }

    /** Of a file whose form is wrong, the rest is read too, for the problems that no form can find. */
    Scenario addTo(Scenario base, OrganizationNames names, Instant now, boolean formed) {
        return yaml.document() instanceof ObjectNode object && yaml.place().sound()
                ? ScenarioFile.add(base, new Fragment(object, yaml.place()), names, now, formed)
                : base;
    }
}
