package dev.atlassim.fault;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.api.Json;
import dev.atlassim.api.Nearest;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The rules over HTTP. With {@code ?sandbox=}, only those that are confined to that organization. */
@Path("/_simulator/faults")
@NonBlocking
public class FaultResource {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final FaultEngine engine;
    private final FaultRules rules;
    private final FaultConfig config;

    FaultResource(FaultEngine engine, FaultRules rules, FaultConfig config) {
        this.engine = engine;
        this.rules = rules;
        this.config = config;
    }

    /** Every rule with its counters, in the form that {@link #replaceFaults} takes. */
    @GET
    public Response listFaults(@QueryParam("sandbox") String sandbox) {
        return shown(sandbox);
    }

    /** Puts these rules in the place of the others; either all of them, or none. */
    @POST
    public Response replaceFaults(byte[] body, @QueryParam("sandbox") String sandbox) {
        return install(body, sandbox, rule -> !within(sandbox).test(rule));
    }

    /** Puts these rules behind the others; either all of them, or none. */
    @PATCH
    public Response addFaults(byte[] body, @QueryParam("sandbox") String sandbox) {
        return install(body, sandbox, rule -> true);
    }

    /** Removes every rule. */
    @DELETE
    public Response deleteFaults(@QueryParam("sandbox") String sandbox) {
        engine.remove(within(sandbox));
        return Response.noContent().build();
    }

    /** Removes one rule. */
    @DELETE
    @Path("{name}")
    public Response deleteFault(@PathParam("name") String name, @QueryParam("sandbox") String sandbox) {
        var names = engine.installed().stream()
                .map(Installed::rule)
                .filter(within(sandbox))
                .map(Rule::name)
                .toList();
        if (!names.contains(name)) {
            return failed(404, new Failure("there is no rule named '" + name + "'" + Nearest.hint(name, names), null));
        }
        engine.remove(rule -> rule.name().equals(name));
        return Response.noContent().build();
    }

    private Response install(byte[] sent, String sandbox, Predicate<Rule> kept) {
        var body = sent == null ? new byte[0] : sent;
        if (body.length > config.maxBodySize()) {
            return failed(413, new Failure("more than " + config.maxBodySize() + " bytes", null));
        }
        var problems = Problems.at("");
        var faults = faults(body, sandbox, problems);
        if (!problems.all().isEmpty()) {
            return refused(problems.all());
        }
        while (true) {
            var seen = engine.installed();
            var names = seen.stream()
                    .map(Installed::rule)
                    .filter(kept)
                    .map(Rule::name)
                    .collect(Collectors.toSet());
            var reading = rules.read(faults, names);
            if (!reading.problems().isEmpty()) {
                return refused(reading.problems());
            }
            if (engine.install(seen, kept, reading.rules())) {
                return shown(sandbox);
            }
        }
    }

    private static JsonNode faults(byte[] body, String sandbox, Problems problems) {
        try {
            var document = MAPPER.readTree(body);
            Form.Fields.none()
                    .must("faults", new Form.Any(JsonNode::isArray, "a list", Form.object()))
                    .check(document, problems);
            confine(document.path("faults"), sandbox, problems.below("faults"));
            return document.path("faults");
        } catch (JsonProcessingException e) {
            var where = e.getLocation();
            problems.add("no JSON: " + e.getOriginalMessage().split("\n")[0] + " (line " + where.getLineNr()
                    + ", column " + where.getColumnNr() + ")");
        } catch (IOException e) {
            problems.add("cannot be read");
        }
        return null;
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

    private Response shown(String sandbox) {
        var shown = engine.installed().stream()
                .filter(one -> within(sandbox).test(one.rule()))
                .map(Installed::view)
                .toList();
        return answer(200, new Faults(shown));
    }

    private static Predicate<Rule> within(String sandbox) {
        return rule -> sandbox == null || sandbox.equals(rule.sandbox());
    }

    private static Response refused(List<Problem> problems) {
        return failed(
                400, new Failure("the rules have " + problems.size() + " problem(s), nothing was applied", problems));
    }

    private static Response failed(int status, Failure failure) {
        return answer(status, failure);
    }

    private static Response answer(int status, Object body) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON)
                .entity(Json.write(body, true))
                .build();
    }

    /** Rules, as they are sent and shown. */
    @RegisterForReflection
    record Faults(List<ObjectNode> faults) {}

    /** Why something was not done. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Failure(String error, List<Problem> problems) {}
}
