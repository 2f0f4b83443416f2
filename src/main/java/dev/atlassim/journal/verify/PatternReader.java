package dev.atlassim.journal.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.atlassim.journal.exchange.Attribute;
import dev.atlassim.journal.masking.Fingerprints;
import dev.atlassim.journal.masking.HeaderMasking;
import dev.atlassim.journal.masking.RequestMasking;
import dev.atlassim.text.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Reads what is to be verified, and collects everything that is wrong with it. */
public final class PatternReader {

    private static final Set<String> OWN =
            Set.of("urlPath", "urlPathPattern", "queryParameters", "headers", "bodyPatterns", "secrets");

    private final RequestMasking masking;
    private final String confined;
    private final TextPatternReader texts;
    private final BodyPatternReader bodies;
    private final List<String> problems = new ArrayList<>();

    /** Takes the sandbox that every pattern is to be limited to; null for none. */
    public PatternReader(RequestMasking masking, Fingerprints fingerprints, String confined) {
        this.masking = masking;
        this.confined = confined;
        this.texts = new TextPatternReader(fingerprints, problems);
        this.bodies = new BodyPatternReader(fingerprints, texts, problems);
    }

    /** What was found wrong so far. */
    public List<String> problems() {
        return problems;
    }

    /** Reads what is expected: a pattern and how often, or a sequence of patterns. */
    public Expectation read(ObjectNode sent) {
        if (!sent.has("sequence")) {
            return new Expectation.Times(pattern(sent, "", Set.of("count", "sequence")), count(sent));
        }
        sent.fieldNames().forEachRemaining(key -> {
            if (!key.equals("sequence")) {
                problems.add("beside sequence there may be nothing, but there is '" + key + "'");
            }
        });
        var steps = new ArrayList<RequestPattern>();
        var sequence = sent.get("sequence");
        if (!sequence.isArray() || sequence.isEmpty()) {
            problems.add("sequence must be a list of at least one pattern");
        } else {
            for (int i = 0; i < sequence.size(); i++) {
                steps.add(step(sequence.get(i), "sequence[" + i + "]"));
            }
        }
        return new Expectation.Sequence(steps);
    }

    private RequestPattern step(JsonNode sent, String at) {
        if (sent instanceof ObjectNode object) {
            return pattern(object, at + ".", Set.of());
        }
        problems.add(at + " must be a pattern, that is, an object");
        return new RequestPattern(List.of(), null);
    }

    private RequestPattern pattern(ObjectNode sent, String prefix, Set<String> alsoKnown) {
        var known = new TreeSet<>(Attribute.keys());
        known.addAll(OWN);
        known.addAll(alsoKnown);
        var conditions = new ArrayList<Condition>();
        for (var entry : sent.properties()) {
            var key = entry.getKey();
            var value = entry.getValue();
            var at = prefix + key;
            switch (key) {
                case "urlPath" -> texts.single(at, "equalTo", value).ifPresent(p -> conditions.add(path(at, p)));
                case "urlPathPattern" -> texts.single(at, "matches", value).ifPresent(p -> conditions.add(path(at, p)));
                case "queryParameters" -> parameters(at, value, conditions);
                case "headers" -> headers(at, value, conditions);
                case "bodyPatterns" -> conditions.addAll(bodies.patterns(at, value));
                case "secrets" -> conditions.addAll(bodies.secrets(at, value));
                default -> {
                    if (!known.contains(key)) {
                        problems.add("unknown key '" + at + "'" + Nearest.hint(key, known));
                    } else if (!alsoKnown.contains(key)) {
                        attribute(prefix, Attribute.ofKey(key).orElseThrow(), value, conditions);
                    }
                }
            }
        }
        return new RequestPattern(conditions, sandbox(sent, prefix, conditions));
    }

    private String sandbox(ObjectNode sent, String prefix, List<Condition> conditions) {
        var named = sent.path("sandbox").textValue();
        if (confined != null && named == null) {
            attribute("", Attribute.SANDBOX, TextNode.valueOf(confined), conditions);
        } else if (confined != null && !confined.equals(named)) {
            problems.add(prefix + "sandbox is not " + confined);
        }
        return named == null ? confined : named;
    }

    private static Condition path(String at, TextPattern pattern) {
        return new Condition.Path(at, pattern);
    }

    private void attribute(String prefix, Attribute attribute, JsonNode value, List<Condition> conditions) {
        if (!value.isTextual() && !(attribute == Attribute.STATUS && value.isInt())) {
            problems.add(
                    prefix + attribute.key() + " must be a text" + (attribute == Attribute.STATUS ? " or number" : ""));
            return;
        }
        var wanted = value.asText();
        if (attribute == Attribute.METHOD && wanted.equals("ANY")) {
            return;
        }
        attribute.problem(wanted).ifPresent(problem -> problems.add(prefix + attribute.key() + " " + problem));
        conditions.add(new Condition.Has(attribute, wanted));
    }

    private void parameters(String at, JsonNode sent, List<Condition> conditions) {
        texts.each(
                at,
                sent,
                (name, value) -> texts.read(at + "." + name, value, masking.showsParameter(name, null))
                        .ifPresent(pattern -> conditions.add(new Condition.Parameter(name, pattern))));
    }

    private void headers(String at, JsonNode sent, List<Condition> conditions) {
        texts.each(at, sent, (sentName, value) -> {
            var name = sentName.toLowerCase(Locale.ROOT);
            if (HeaderMasking.NEVER.contains(name)) {
                problems.add(at + "." + sentName + " is never kept; ask for principal");
                return;
            }
            texts.read(at + "." + sentName, value, masking.showsHeader(name))
                    .ifPresent(pattern -> conditions.add(new Condition.Header(name, pattern)));
        });
    }

    private ExpectedCount count(ObjectNode sent) {
        var count = sent.get("count");
        if (count == null) {
            return ExpectedCount.ONCE_OR_MORE;
        }
        if (!count.isObject() || count.isEmpty()) {
            problems.add("count must be an object of exactly, or of atLeast and atMost");
            return ExpectedCount.ONCE_OR_MORE;
        }
        var known = List.of("exactly", "atLeast", "atMost");
        for (var entry : count.properties()) {
            if (!known.contains(entry.getKey())) {
                problems.add("unknown key 'count." + entry.getKey() + "'" + Nearest.hint(entry.getKey(), known));
            } else if (!entry.getValue().isInt() || entry.getValue().intValue() < 0) {
                problems.add("count." + entry.getKey() + " must be a number from 0");
            }
        }
        if (count.has("exactly")) {
            if (count.size() > 1) {
                problems.add("beside count.exactly there may be nothing");
            }
            return new ExpectedCount(
                    count.get("exactly").asLong(), count.get("exactly").asLong());
        }
        var read = new ExpectedCount(
                count.path("atLeast").asLong(0), count.path("atMost").asLong(Long.MAX_VALUE));
        if (read.atLeast() > read.atMost()) {
            problems.add("count.atLeast must not be more than count.atMost");
        }
        return read;
    }
}
