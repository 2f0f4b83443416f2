package dev.atlassim.scenario;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads YAML, and so JSON, into a tree in which every value knows its line and column. Plain values mean what they mean
 * in YAML 1.2 (as editors read it): {@code no} and {@code 2026-01-01} are text.
 */
final class Yaml {

    /** What the parser says, and what is said instead: without the text of the file, which may be a secret. */
    private static final Map<Pattern, String> PLAIN_WORDS = Map.of(
            Pattern.compile("found character '\\\\t.*"), "a tab cannot stand here; indent with spaces",
            Pattern.compile("found character '(.)' that cannot start.*"),
                    "a value cannot begin with '$1'; put it in quotes",
            Pattern.compile("found undefined .*"), "text that begins with * or ! must stand in quotes",
            Pattern.compile("but found another document"), "only one document can stand in a file",
            Pattern.compile("mapping values are not allowed here"),
                    "a key cannot stand here; check the indentation, and put a value with ': ' in it in quotes",
            Pattern.compile("expected <block end>, but found .*"), "this fits nothing above it; check the indentation",
            Pattern.compile("(expected ',' or '[\\]}]'), but got <stream end>"), "$1, but the file ends",
            Pattern.compile("expected the node content, but found .*"), "a value is missing here",
            Pattern.compile("found unexpected end of stream"), "a quote is not closed");

    private Yaml() {}

    /** The tree of {@code text}; null where it is empty or no YAML, which {@code findings} then tells. */
    static Node read(String text, Findings findings, int maxCodePoints) {
        var options = new LoaderOptions();
        options.setCodePointLimit(maxCodePoints);
        var dumping = new DumperOptions();
        var yaml = new org.yaml.snakeyaml.Yaml(
                new SafeConstructor(options), new Representer(dumping), dumping, options, new CoreSchema());
        var spaced = JsonTabs.asSpaces(text);
        try {
            return yaml.compose(new StringReader(spaced));
        } catch (MarkedYAMLException e) {
            findings.add(e.getProblemMark(), plainly(e.getProblem()));
        } catch (ReaderException e) {
            unprintable(text, e, findings);
        } catch (YAMLException e) {
            findings.add(1, 1, e.getMessage());
        } catch (NumberFormatException e) {
            // What SnakeYAML 2.5 lets escape for "\UFFFFFFFF" carries no place.
            findings.add(1, 1, "a \\U in quotes names no character");
        }
        return null;
    }

    private static String plainly(String problem) {
        for (var words : PLAIN_WORDS.entrySet()) {
            var matcher = words.getKey().matcher(problem);
            if (matcher.matches()) {
                return matcher.replaceFirst(words.getValue());
            }
        }
        return problem;
    }

    private static void unprintable(String text, ReaderException e, Findings findings) {
        var before = text.codePoints().limit(e.getPosition()).toArray();
        var lines = List.of(new String(before, 0, before.length).split("\n", -1));
        findings.add(
                lines.size(),
                lines.get(lines.size() - 1).length() + 1,
                String.format(
                        "the character U+%04X cannot stand in a file; write it as an escape in quotes",
                        e.getCodePoint()));
    }

    /** The types of plain values of YAML 1.2. */
    private static final class CoreSchema extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.BOOL, Pattern.compile("true|True|TRUE|false|False|FALSE"), "tTfF");
            addImplicitResolver(Tag.INT, Pattern.compile("[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+"), "-+0123456789");
            addImplicitResolver(
                    Tag.FLOAT,
                    Pattern.compile(
                            "[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)"),
                    "-+0123456789.");
            addImplicitResolver(Tag.NULL, Pattern.compile("~|null|Null|NULL|"), "~nN\0");
            addImplicitResolver(Tag.NULL, Pattern.compile("^$"), null);
        }
    }
}
