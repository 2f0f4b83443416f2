package dev.atlassim.fault.rule;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.api.control.ControlException;
import dev.atlassim.api.json.Json;
import dev.atlassim.fault.FaultConfig;
import dev.atlassim.text.Nearest;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Predicate;

/** The rules over HTTP. With {@code ?sandbox=}, only those that are confined to that organization. */
@Path("/_simulator/faults")
@NonBlocking
public class FaultResource {

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

    /** Removes the rule of that name, in every sandbox unless one is named. */
    @DELETE
    @Path("{name}")
    public Response deleteFault(String name, @QueryParam("sandbox") String sandbox) {
        var names = engine.installed().stream()
                .map(InstalledRule::rule)
                .filter(within(sandbox))
                .map(Rule::name)
                .toList();
        if (!names.contains(name)) {
            throw new ControlException(404, "there is no rule named '" + name + "'" + Nearest.hint(name, names));
        }
        engine.remove(rule -> rule.name().equals(name) && within(sandbox).test(rule));
        return Response.noContent().build();
    }

    private Response install(byte[] body, String sandbox, Predicate<Rule> kept) {
        var faults = FaultDocument.read(body, sandbox, config.maxBodySize());
        while (true) {
            var seen = engine.installed();
            var others = seen.stream().map(InstalledRule::rule).filter(kept).toList();
            var reading = rules.read(faults, others);
            if (!reading.problems().isEmpty()) {
                throw FaultDocument.refused(reading.problems());
            }
            if (engine.install(seen, kept, reading.rules())) {
                return shown(sandbox);
            }
        }
    }

    private Response shown(String sandbox) {
        var shown = engine.installed().stream()
                .filter(one -> within(sandbox).test(one.rule()))
                .map(InstalledRule::view)
                .toList();
        return Response.ok(Json.write(new Faults(shown), true))
                .type(MediaType.APPLICATION_JSON)
                .build();
    }

    private static Predicate<Rule> within(String sandbox) {
        return rule -> sandbox == null || sandbox.equals(rule.sandbox());
    }

    /** Rules, as they are sent and shown. */
    @RegisterForReflection
    record Faults(List<ObjectNode> faults) {}
}
