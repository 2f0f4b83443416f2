package dev.atlassim.scenario;

import java.io.StringReader;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads YAML, and so JSON, into a tree in which every value knows its line and column. Plain values mean what they mean
 * in YAML 1.2 (as editors read it): {@code no} and {@code 2026-01-01} are text.
 */
final class Yaml {

    private Yaml() {}

    /** The tree of {@code text}; null where it is empty or no YAML, which {@code findings} then tells. */
    static Node read(String text, Findings findings, int maxCodePoints) {
        var options = new LoaderOptions();
        options.setCodePointLimit(maxCodePoints);
        var dumping = new DumperOptions();
        var yaml = new org.yaml.snakeyaml.Yaml(
                new SafeConstructor(options), new Representer(dumping), dumping, options, new CoreSchema());
        try {
            return yaml.compose(new StringReader(text));
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            findings.problems().add(new Problem(findings.file(), mark.getLine() + 1, mark.getColumn() + 1, problem(e)));
        } catch (org.yaml.snakeyaml.error.YAMLException e) {
            findings.problems().add(new Problem(findings.file(), 1, 1, e.getMessage()));
        }
        return null;
    }

    /** What the parser says, but for the text that it repeats: a secret may begin with an asterisk. */
    private static String problem(MarkedYAMLException e) {
        var said = e.getProblem();
        return said.startsWith("found undefined") ? "text that begins with * or ! must stand in quotes" : said;
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
