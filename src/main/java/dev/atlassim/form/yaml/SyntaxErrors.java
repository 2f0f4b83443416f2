package dev.atlassim.form.yaml;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.reader.ReaderException;

/** The parser's messages in plain words, and without the text of the file, which may be a secret. */
final class SyntaxErrors {

    private static final Map<Pattern, String> PLAIN_WORDS = Map.of(
            Pattern.compile("found character '\\\\t.*"), "a tab cannot stand here; indent with spaces",
            Pattern.compile("found character '(.)' that cannot start.*"),
                    "a value cannot begin with '$1'; put it in quotes",
            Pattern.compile("found undefined .*"), "text that begins with * or ! must stand in quotes",
            Pattern.compile("mapping values are not allowed here"),
                    "a key cannot stand here; check the indentation, and put a value with ': ' in it in quotes",
            Pattern.compile("expected <block end>, but found .*"), "this fits nothing above it; check the indentation",
            Pattern.compile("(expected ',' or '[\\]}]'), but got <stream end>"), "$1, but the file ends",
            Pattern.compile("expected the node content, but found .*"), "a value is missing here",
            Pattern.compile("found unexpected end of stream"), "a quote is not closed");

    private SyntaxErrors() {}

    static String inPlainWords(String problem) {
        for (var words : PLAIN_WORDS.entrySet()) {
            var matcher = words.getKey().matcher(problem);
            if (matcher.matches()) {
                return matcher.replaceFirst(words.getValue());
            }
        }
        return problem;
    }

    static String inPlainWords(ReaderException e) {
        return String.format(
                "the character U+%04X cannot stand in a file; write it as an escape in quotes", e.getCodePoint());
    }

    /** Where the character is that {@code e} is about: the exception counts characters alone. */
    static Mark mark(String text, ReaderException e) {
        var before = text.codePoints().limit(e.getPosition()).toArray();
        var lines = List.of(new String(before, 0, before.length).split("\n", -1));
        return new Mark(lines.size(), lines.get(lines.size() - 1).length() + 1);
    }
}
