package dev.atlassim.form.yaml;

/** Makes spaces of the tabs that JSON may be indented with and YAML may not. */
final class JsonTabs {

    private JsonTabs() {}

    /** {@code text} with spaces for tabs outside quotes, where it looks like JSON; every other character stays. */
    static String asSpaces(String text) {
        var start = text.stripLeading();
        if (!(start.startsWith("{") || start.startsWith("[")) || text.indexOf('\t') < 0) {
            return text;
        }
        var spaced = new StringBuilder(text);
        var quoted = false;
        for (int i = 0; i < spaced.length(); i++) {
            var character = spaced.charAt(i);
            if (quoted && character == '\\') {
                i++;
            } else if (character == '"') {
                quoted = !quoted;
            } else if (character == '\t' && !quoted) {
                spaced.setCharAt(i, ' ');
            }
        }
        return spaced.toString();
    }
}
