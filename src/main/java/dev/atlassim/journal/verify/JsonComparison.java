package dev.atlassim.journal.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.POJONode;
import dev.atlassim.journal.exchange.MaskedValue;
import dev.atlassim.journal.exchange.NamedValue;
import dev.atlassim.journal.masking.Fingerprints;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * Compares JSON with what was expected of it, as {@code equalToJson} does.
 *
 * @param ignoreArrayOrder whether the elements of arrays may stand in any order
 * @param ignoreExtraElements whether there may be more keys and elements than expected
 * @param fingerprints by which masked values are compared
 * @param open whether the value expected under that key may be repeated in an answer
 */
record JsonComparison(
        boolean ignoreArrayOrder, boolean ignoreExtraElements, Fingerprints fingerprints, Predicate<String> open) {

    /** How {@code actual}, which has {@link MaskedValue} in the place of masked values, differs. */
    List<Difference> differences(String at, JsonNode expected, JsonNode actual) {
        if (!expected.isObject() || !actual.isObject()) {
            return compare(at, expected, actual, false);
        }
        var differences = new ArrayList<Difference>();
        for (var entry : expected.properties()) {
            var key = entry.getKey();
            differences.addAll(compare(at + "." + key, entry.getValue(), actual.get(key), open.test(key)));
        }
        extra(at, expected, actual, differences);
        return differences;
    }

    private List<Difference> compare(String at, JsonNode expected, JsonNode actual, boolean shown) {
        if (actual == null) {
            return List.of(Difference.of(at, text(expected, shown), "absent"));
        }
        if (actual instanceof POJONode masked) {
            return hidden(at, expected, (MaskedValue) masked.getPojo(), shown);
        }
        if (expected.isObject() && actual.isObject()) {
            return objects(at, expected, actual, shown);
        }
        if (expected.isArray() && actual.isArray()) {
            return ignoreArrayOrder ? bags(at, expected, actual, shown) : lists(at, expected, actual, shown);
        }
        var numbers = expected.isNumber() && actual.isNumber();
        var same = numbers ? expected.decimalValue().compareTo(actual.decimalValue()) == 0 : expected.equals(actual);
        return same ? List.of() : List.of(Difference.of(at, text(expected, shown), text(actual, true)));
    }

    private List<Difference> hidden(String at, JsonNode expected, MaskedValue actual, boolean shown) {
        if (expected.isTextual() && actual.equals(fingerprints.of(expected.textValue()))) {
            return List.of();
        }
        return expected.isTextual() || actual.comparable()
                ? List.of(Difference.of(at, text(expected, shown), "another value, which is not kept"))
                : List.of(Difference.unknown(at, text(expected, shown), "the value is not kept, and was no text"));
    }

    private List<Difference> objects(String at, JsonNode expected, JsonNode actual, boolean shown) {
        var differences = new ArrayList<Difference>();
        for (var entry : expected.properties()) {
            differences.addAll(compare(at + "." + entry.getKey(), entry.getValue(), actual.get(entry.getKey()), shown));
        }
        extra(at, expected, actual, differences);
        return differences;
    }

    private void extra(String at, JsonNode expected, JsonNode actual, List<Difference> differences) {
        if (!ignoreExtraElements) {
            actual.properties().stream()
                    .filter(entry -> !expected.has(entry.getKey()))
                    .map(entry -> Difference.of(at + "." + entry.getKey(), "absent", text(entry.getValue(), true)))
                    .forEach(differences::add);
        }
    }

    private List<Difference> lists(String at, JsonNode expected, JsonNode actual, boolean shown) {
        var differences = new ArrayList<Difference>(sizes(at, expected, actual));
        for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
            differences.addAll(compare(at + "[" + i + "]", expected.get(i), actual.get(i), shown));
        }
        return differences;
    }

    private List<Difference> sizes(String at, JsonNode expected, JsonNode actual) {
        var right = ignoreExtraElements ? expected.size() <= actual.size() : expected.size() == actual.size();
        return right
                ? List.of()
                : List.of(Difference.of(at, expected.size() + " elements", actual.size() + " elements"));
    }

    /** Assigns a different actual element to every expected one: a bipartite matching, by augmenting paths. */
    private List<Difference> bags(String at, JsonNode expected, JsonNode actual, boolean shown) {
        var differences = new ArrayList<Difference>(sizes(at, expected, actual));
        var taken = new int[actual.size()];
        Arrays.fill(taken, -1);
        for (int i = 0; i < expected.size(); i++) {
            if (!place(i, expected, actual, taken, new boolean[actual.size()])) {
                differences.add(
                        Difference.of(at + "[" + i + "]", text(expected.get(i), shown), "no element is like that"));
            }
        }
        return differences;
    }

    private boolean place(int wanted, JsonNode expected, JsonNode actual, int[] taken, boolean[] tried) {
        for (int i = 0; i < taken.length; i++) {
            if (!tried[i]
                    && compare("", expected.get(wanted), actual.get(i), false).isEmpty()) {
                tried[i] = true;
                if (taken[i] < 0 || place(taken[i], expected, actual, taken, tried)) {
                    taken[i] = wanted;
                    return true;
                }
            }
        }
        return false;
    }

    private static String text(JsonNode value, boolean shown) {
        if (value.isPojo()) {
            return NamedValue.MASK;
        }
        return shown || value.isNull() ? value.toString() : "(as given)";
    }
}
