package dev.atlassim.journal.verify;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atlassim.form.Form;
import dev.atlassim.form.Place;
import dev.atlassim.journal.exchange.Attribute;
import dev.atlassim.journal.masking.Fingerprints;
import dev.atlassim.journal.masking.RequestMasking;
import dev.atlassim.journal.verify.TextPattern.Operator;
import java.util.List;

/**
 * A key of a request pattern.
 *
 * @param form what its value looks like
 * @param reading the conditions that a value stands for
 */
record PatternKey(String name, Form form, Reading reading) {

    /** A key that asks for the value of an attribute. */
    static PatternKey of(Attribute attribute) {
        var form = new AttributeForm(attribute);
        return new PatternKey(
                attribute.key(),
                form,
                (value, place, context) ->
                        form.restricts(value) ? List.of(new Condition.Has(attribute, value.asText())) : List.of());
    }

    /** A key that tests the path. */
    static PatternKey ofPath(String name, Form form, Operator operator) {
        return new PatternKey(
                name,
                form,
                (value, place, context) -> List.of(new Condition.Path(
                        place.path(), TextPatternForm.read(operator, value, context.fingerprints()))));
    }

    /** Reads the conditions out of a value that is right. */
    interface Reading {
        List<Condition> conditions(JsonNode value, Place place, Context context);
    }

    /** What the journal shows, and the fingerprints of what it does not. */
    record Context(RequestMasking masking, Fingerprints fingerprints) {}
}
