package dev.atlassim.fault.rule;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.api.json.JsonReader;
import dev.atlassim.control.error.ControlException;
import dev.atlassim.form.Any;
import dev.atlassim.form.Fields;
import dev.atlassim.form.Findings;
import dev.atlassim.form.Form;
import dev.atlassim.form.Key;
import dev.atlassim.form.Place;
import dev.atlassim.form.Problem;
import java.io.IOException;
import java.util.List;

/** A document of rules as it is sent over HTTP: {@code {"faults": [ … ]}}. */
public final class FaultDocument {

    private static final Key<JsonNode> FAULTS = Key.of("faults", new Any(JsonNode::isArray, "a list", Form.object()));
    private static final Form FORM = Fields.of(FAULTS).requiring(FAULTS);

    private FaultDocument() {}

    /**
     * The rules in {@code body}, a list that is not checked further.
     *
     * @param reader reads JSON within its bounds
     * @param sandbox the organization that they are limited to; null for no limit
     * @param maxBodySize longest body that is read
     */
    static JsonNode read(JsonReader reader, byte[] body, String sandbox, int maxBodySize) {
        var bytes = body == null ? new byte[0] : body;
        if (bytes.length > maxBodySize) {
            throw new ControlException(
                    413, "the body is longer than " + maxBodySize + " bytes (simulator.fault.max-body-size)");
        }
        var findings = new Findings();
        var root = findings.root();
        var document = parse(reader, bytes, root);
        if (findings.none()) {
            FORM.check(document, root);
            confine(document.path("faults"), sandbox, root.key("faults"));
        }
        if (!findings.none()) {
            throw refused(findings.problems());
        }
        return document.path("faults");
    }

    /** The response to invalid rules. */
    static ControlException refused(List<Problem> problems) {
        return new ControlException(
                400,
                "the rules have " + problems.size() + " problem(s), nothing was applied",
                problems.stream().map(Problem::toString).toList());
    }

    private static JsonNode parse(JsonReader reader, byte[] bytes, Place place) {
        try {
            return reader.read(bytes);
        } catch (StreamConstraintsException e) {
            place.report(e.getOriginalMessage());
        } catch (JsonProcessingException e) {
            place.report("is not JSON: " + e.getOriginalMessage().split("\n")[0] + at(e.getLocation()));
        } catch (IOException e) {
            place.report("cannot be read");
        }
        return null;
    }

    private static String at(JsonLocation where) {
        return where == null ? "" : " (line " + where.getLineNr() + ", column " + where.getColumnNr() + ")";
    }

    private static void confine(JsonNode faults, String sandbox, Place place) {
        for (int i = 0; sandbox != null && i < faults.size(); i++) {
            var match = faults.get(i).path("match");
            if (match.has("sandbox") && !sandbox.equals(match.path("sandbox").textValue())) {
                place.item(i).key("match").key("sandbox").report("is not " + sandbox);
            } else if (match instanceof ObjectNode object) {
                object.put("sandbox", sandbox);
            } else if (match.isMissingNode() && faults.get(i) instanceof ObjectNode rule) {
                rule.putObject("match").put("sandbox", sandbox);
            }
        }
    }
}
