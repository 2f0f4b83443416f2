package dev.atlassim.journal.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.jayway.jsonpath.JsonPathException;
import dev.atlassim.form.Form;
import dev.atlassim.form.Key;
import dev.atlassim.form.Place;
import dev.atlassim.form.Text;
import dev.atlassim.journal.masking.Fingerprints;

/** A JSONPath, or an object of one and what is asked of the values that it finds. */
record JsonPathForm() implements Form {

    /** The library reads and evaluates an expression recursively. */
    private static final int MAX_LENGTH = 1024;

    private static final Key<String> EXPRESSION = Key.text("expression", Text.ANY);
    private static final Form TESTS =
            TextPatternForm.OPERATORS.and(EXPRESSION).and((value, place) -> TextPatternForm.checkSize(value, 1, place));

    @Override
    public void check(JsonNode value, Place place) {
        var expression = value.isTextual() ? value : value.path(EXPRESSION.name());
        if (!expression.isTextual()) {
            place.report("must be a JSONPath, or an object with " + EXPRESSION.name());
            return;
        }
        if (expression.textValue().length() > MAX_LENGTH) {
            place.report("must have at most " + MAX_LENGTH + " characters");
        } else if (!isJsonPath(expression.textValue())) {
            place.report("is not a JSONPath");
        }
        if (value.isObject()) {
            TESTS.check(value, place);
        }
    }

    private static boolean isJsonPath(String expression) {
        try {
            return !new JsonPathQuery(expression).expression().isEmpty();
        } catch (JsonPathException | IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public ObjectNode schema() {
        var schema = Form.object();
        schema.putArray("oneOf").add(Text.ANY.schema()).add(TESTS.schema());
        return schema;
    }

    /** The condition that {@code value} stands for, which stands at {@code at}. */
    static Condition read(String at, JsonNode value, Fingerprints fingerprints) {
        if (value.isTextual()) {
            return new BodyCondition.MatchesJsonPath(at, new JsonPathQuery(value.textValue()), null);
        }
        return new BodyCondition.MatchesJsonPath(
                at,
                new JsonPathQuery(value.get(EXPRESSION.name()).textValue()),
                TextPatternForm.read(value, false, fingerprints));
    }
}
