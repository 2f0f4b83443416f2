package dev.atlassim.journal.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.form.Fields;
import dev.atlassim.form.Findings;
import dev.atlassim.form.Form;
import dev.atlassim.form.Fragment;
import dev.atlassim.form.Key;
import dev.atlassim.form.ListOf;
import dev.atlassim.form.Place;
import dev.atlassim.form.Problem;
import dev.atlassim.journal.exchange.Attribute;
import dev.atlassim.journal.masking.Fingerprints;
import dev.atlassim.journal.masking.RequestMasking;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what is to be verified: a pattern and how often, or a sequence of patterns. */
public final class PatternReader {

    private static final Key<JsonNode> COUNT = Key.of("count", new ExpectedCountForm());
    private static final Key<JsonNode> SEQUENCE = Key.of("sequence", ListOf.atLeast(1, pattern(PatternForm.FIELDS)));

    private static final Key<Boolean> CHALLENGES = Key.flag("challenges");

    /** One pattern; a sequence is read by another form, and known here for messages alone. */
    private static final Form SINGLE = pattern(PatternForm.FIELDS.and(COUNT, SEQUENCE, CHALLENGES));

    private final PatternKey.Context context;
    private final String sandbox;
    private final Findings findings = new Findings();

    /** Reads with the masks of the journal; {@code sandbox} is the one that every pattern is limited to, or null. */
    public PatternReader(RequestMasking masking, Fingerprints fingerprints, String sandbox) {
        this.context = new PatternKey.Context(masking, fingerprints);
        this.sandbox = sandbox;
    }

    private static Form pattern(Fields fields) {
        return fields.and(PatternForm::checkPaths);
    }

    /** What was found wrong. */
    public List<String> problems() {
        return findings.problems().stream().map(Problem::sentence).toList();
    }

    /** What {@code sent} expects; empty where there are {@link #problems}. */
    public Optional<Expectation> read(ObjectNode sent) {
        check(sent, findings.root());
        if (!findings.none()) {
            return Optional.empty();
        }
        var whole = new Fragment(sent, findings.root());
        var challenges = whole.get(CHALLENGES).orElse(false);
        return Optional.of(
                whole.has(SEQUENCE)
                        ? new Expectation.Sequence(
                                whole.list(SEQUENCE).stream().map(this::pattern).toList(), challenges)
                        : new Expectation.Times(pattern(whole), count(whole), challenges));
    }

    private void check(ObjectNode sent, Place place) {
        if (sandbox != null) {
            Attribute.SANDBOX.problem(sandbox).ifPresent(place.key(Attribute.SANDBOX.key())::report);
        }
        if (!sent.has(SEQUENCE.name())) {
            SINGLE.check(sent, place);
            checkSandbox(sent, place);
            return;
        }
        sent.fieldNames().forEachRemaining(key -> {
            if (key.equals(CHALLENGES.name())) {
                CHALLENGES.form().check(sent.get(key), place.key(key));
            } else if (!key.equals(SEQUENCE.name())) {
                place.report("beside sequence there may be nothing, but there is '" + key + "'");
            }
        });
        var steps = sent.get(SEQUENCE.name());
        SEQUENCE.form().check(steps, place.key(SEQUENCE.name()));
        for (int i = 0; i < steps.size(); i++) {
            checkSandbox(steps.get(i), place.key(SEQUENCE.name()).item(i));
        }
    }

    private void checkSandbox(JsonNode pattern, Place place) {
        var named = pattern.path(Attribute.SANDBOX.key()).textValue();
        if (sandbox != null && named != null && !named.equals(sandbox)) {
            place.key(Attribute.SANDBOX.key()).report("is not " + sandbox);
        }
    }

    private RequestPattern pattern(Fragment pattern) {
        var conditions = new ArrayList<>(PatternForm.read(pattern.object(), pattern.place(), context));
        var named = pattern.object().path(Attribute.SANDBOX.key()).textValue();
        if (sandbox != null && named == null) {
            conditions.add(new Condition.Has(Attribute.SANDBOX, sandbox));
        }
        return new RequestPattern(conditions, named == null ? sandbox : named);
    }

    private static ExpectedCount count(Fragment whole) {
        return whole.has(COUNT) ? ExpectedCountForm.read(whole.child(COUNT)) : ExpectedCount.ONCE_OR_MORE;
    }
}
