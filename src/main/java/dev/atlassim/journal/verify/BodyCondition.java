package dev.atlassim.journal.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.POJONode;
import dev.atlassim.journal.exchange.Exchange;
import dev.atlassim.journal.exchange.MaskedValue;
import dev.atlassim.journal.exchange.RecordedBody;
import dev.atlassim.journal.masking.Fingerprints;
import java.util.List;

/** Something that a pattern asks of the request body. */
sealed interface BodyCondition extends Condition {

    /** Which part of the pattern this is. */
    String at();

    /** How the body differs, which has {@link MaskedValue} in the place of masked values. */
    List<Difference> against(ObjectNode body);

    @Override
    default List<Difference> against(Exchange exchange) {
        var body = exchange.request().body();
        if (body instanceof RecordedBody.Kept shown) {
            return against(shown.comparable());
        }
        return List.of(
                body instanceof RecordedBody.NotKept withheld
                        ? Difference.unknown(at(), description(), "the body is not kept: " + withheld.reason())
                        : Difference.of(at(), description(), "no body"));
    }

    /** The body is equal to a JSON document. */
    record EqualToJson(String at, JsonNode expected, JsonComparison comparison) implements BodyCondition {
        @Override
        public List<Difference> against(ObjectNode body) {
            return comparison.differences(at, expected, body);
        }

        @Override
        public String description() {
            return at + " (as given)";
        }
    }

    /** A path into the body finds something, and that passes a test where there is one. */
    record MatchesJsonPath(String at, JsonPathQuery query, TextPattern pattern) implements BodyCondition {
        @Override
        public List<Difference> against(ObjectNode body) {
            var found = query.find(body);
            if (found.isEmpty()) {
                return List.of(Difference.unknown(at, description(), "it takes a value that is not kept"));
            }
            if (pattern != null) {
                return pattern.against(at, found.get());
            }
            return found.get().isEmpty() ? List.of(Difference.of(at, description(), "nothing there")) : List.of();
        }

        @Override
        public String description() {
            return at + " " + query.expression() + (pattern == null ? "" : " " + pattern.description());
        }
    }

    /** A sensitive field had a value of which only the fingerprint is known here. */
    record Sent(String field, MaskedValue fingerprint, Fingerprints fingerprints) implements BodyCondition {
        @Override
        public String at() {
            return "secrets." + field;
        }

        @Override
        public List<Difference> against(ObjectNode body) {
            var sent = body.get(field);
            if (sent == null || sent.isNull()) {
                return List.of(Difference.of(at(), "the value given", "absent"));
            }
            var actual = sent.isPojo()
                    ? (MaskedValue) ((POJONode) sent).getPojo()
                    : sent.isTextual() ? fingerprints.of(sent.textValue()) : MaskedValue.INCOMPARABLE;
            return actual.equals(fingerprint)
                    ? List.of()
                    : List.of(Difference.of(at(), "the value given", "another value"));
        }

        @Override
        public String description() {
            return at() + " is the value given";
        }
    }
}
