package dev.atlassim.fault.rule;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.control.error.ControlException;
import dev.atlassim.fault.form.Form;
import dev.atlassim.fault.form.Problem;
import dev.atlassim.fault.form.Problems;
import java.io.IOException;
import java.util.List;

/** A document of rules as it is sent over HTTP: {@code {"faults": [ … ]}}. */
public final class FaultDocument {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Form FORM =
            Form.Fields.none().must("faults", new Form.Any(JsonNode::isArray, "a list", Form.object()));

    private FaultDocument() {}

    /**
     * The rules in {@code body}, unchecked but for being a list.
     *
     * @param sandbox the organization that they are to be confined to; null where they are for all
     * @param maxBodySize longest body that is read
     */
    static JsonNode read(byte[] body, String sandbox, int maxBodySize) {
        var bytes = body == null ? new byte[0] : body;
        if (bytes.length > maxBodySize) {
            throw new ControlException(
                    413, "the body is longer than " + maxBodySize + " bytes (simulator.fault.max-body-size)");
        }
        var problems = Problems.at("");
        var document = parse(bytes, problems);
        if (problems.all().isEmpty()) {
            FORM.check(document, problems);
            confine(document.path("faults"), sandbox, problems.below("faults"));
        }
        if (!problems.all().isEmpty()) {
            throw refused(problems.all());
        }
        return document.path("faults");
    }

    /** The answer to rules that cannot be. */
    static ControlException refused(List<Problem> problems) {
        return new ControlException(
                400,
                "the rules have " + problems.size() + " problem(s), nothing was applied",
                problems.stream().map(Problem::toString).toList());
    }

    private static JsonNode parse(byte[] bytes, Problems problems) {
        try {
            return MAPPER.readTree(bytes);
        } catch (JsonProcessingException e) {
            problems.add("no JSON: " + e.getOriginalMessage().split("\n")[0] + place(e.getLocation()));
        } catch (IOException e) {
            problems.add("cannot be read");
        }
        return null;
    }

    /** Jackson's own limits, such as that of nesting, are reported without a place. */
    private static String place(JsonLocation where) {
        return where == null ? "" : " (line " + where.getLineNr() + ", column " + where.getColumnNr() + ")";
    }

    private static void confine(JsonNode faults, String sandbox, Problems problems) {
        for (int i = 0; sandbox != null && i < faults.size(); i++) {
            var match = faults.get(i).path("match");
            if (match.has("sandbox") && !sandbox.equals(match.path("sandbox").textValue())) {
                problems.below(Integer.toString(i))
                        .below("match")
                        .below("sandbox")
                        .add("is not " + sandbox);
            } else if (match instanceof ObjectNode object) {
                object.put("sandbox", sandbox);
            } else if (match.isMissingNode() && faults.get(i) instanceof ObjectNode rule) {
                rule.putObject("match").put("sandbox", sandbox);
            }
        }
    }
}
