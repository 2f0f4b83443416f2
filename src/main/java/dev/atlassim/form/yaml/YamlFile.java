package dev.atlassim.form.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.atlassim.form.FileProblem;
import dev.atlassim.form.Findings;
import dev.atlassim.form.Place;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * A file of YAML, and so of JSON: read once into JSON, in which every value knows its line and column. Problems that are
 * reported at its places come out with those.
 */
public final class YamlFile {

    private static final Composed NOTHING = new Composed(NullNode.instance, Mark.START.pack(), null, "");

    private final String name;
    private final Findings findings = new Findings();
    private final Set<FileProblem> ofSyntax = new LinkedHashSet<>();
    private final Composed document;

    private YamlFile(String name, String text, int maxCodePoints, IntConsumer position) {
        this.name = name;
        this.document = read(text, maxCodePoints, position);
    }

    /** Reads {@code text}, which may have so many characters. */
    public static YamlFile read(String name, String text, int maxCodePoints) {
        return read(name, text, maxCodePoints, position -> {});
    }

    /** The same; tells {@code position} from time to time how many characters have been read. */
    public static YamlFile read(String name, String text, int maxCodePoints, IntConsumer position) {
        return new YamlFile(name, text, maxCodePoints, position);
    }

    /** The document; JSON's null where it is empty or no YAML. */
    public JsonNode document() {
        return document.node();
    }

    /** The place of the document. */
    public Place place() {
        return findings.root();
    }

    /** Whether nothing was found wrong. */
    public boolean good() {
        return ofSyntax.isEmpty() && findings.none();
    }

    /** What was found wrong so far, in the order of the file. */
    public List<FileProblem> problems() {
        var marks = new Marks(document);
        var all = new LinkedHashSet<>(ofSyntax);
        findings.problems().forEach(problem -> all.add(at(marks.of(problem), problem.message())));
        return all.stream()
                .sorted(Comparator.comparingInt(FileProblem::line).thenComparingInt(FileProblem::column))
                .toList();
    }

    private Composed read(String text, int maxCodePoints, IntConsumer position) {
        var options = new LoaderOptions();
        options.setCodePointLimit(maxCodePoints);
        var reader = new StreamReader(new CountingReader(JsonTabs.asSpaces(text), position));
        try {
            var composed = new Composer(new ParserImpl(reader, options), this::report).document();
            return composed == null ? NOTHING : composed;
        } catch (MarkedYAMLException e) {
            report(Mark.of(e.getProblemMark()), SyntaxErrors.inPlainWords(e.getProblem()));
        } catch (ReaderException e) {
            report(SyntaxErrors.mark(text, e), SyntaxErrors.inPlainWords(e));
        } catch (YAMLException e) {
            report(Mark.START, e.getMessage());
        } catch (NumberFormatException e) {
            // What SnakeYAML 2.5 lets escape for "\UFFFFFFFF" carries no place.
            report(Mark.START, "a \\U in quotes names no character");
        }
        return NOTHING;
    }

    private void report(Mark mark, String message) {
        ofSyntax.add(at(mark, message));
    }

    private FileProblem at(Mark mark, String message) {
        return new FileProblem(name, mark.line(), mark.column(), message);
    }

    @Override
    public String toString() {
        return "YamlFile[" + name + "]";
    }
}
