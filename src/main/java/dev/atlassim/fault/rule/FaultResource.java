package dev.atlassim.fault.rule;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.api.call.Worker;
import dev.atlassim.api.json.Json;
import dev.atlassim.api.json.JsonReader;
import dev.atlassim.control.error.ControlException;
import dev.atlassim.control.validation.SandboxId;
import dev.atlassim.fault.FaultConfig;
import dev.atlassim.text.Nearest;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The rules over HTTP. With {@code ?sandbox=}, only those that are confined to that organization. */
@Path("/_simulator/faults")
@Produces(MediaType.APPLICATION_JSON)
public class FaultResource {

    private final FaultEngine engine;
    private final FaultRules rules;
    private final FaultConfig config;
    private final JsonReader reader;

    FaultResource(FaultEngine engine, FaultRules rules, FaultConfig config, JsonReader reader) {
        this.engine = engine;
        this.rules = rules;
        this.config = config;
        this.reader = reader;
    }

    /** Every rule with its counters, in the form that {@link #replaceFaults} takes. */
    @GET
    @NonBlocking
    @Operation(operationId = "list_faults", summary = "List all rules with their counters")
    @APIResponse(responseCode = "200", ref = "Faults")
    public byte[] listFaults(@QueryParam("sandbox") @SandboxId String sandbox) {
        return shown(sandbox);
    }

    /** Replaces the rules by these; either all of them are installed, or none. */
    @POST
    @Operation(operationId = "replace_faults", summary = "Replace the rules")
    @RequestBody(ref = "Faults")
    @APIResponse(responseCode = "200", ref = "Faults")
    public Uni<byte[]> replaceFaults(byte[] body, @QueryParam("sandbox") @SandboxId String sandbox) {
        return Worker.run(() -> install(body, sandbox, rule -> !within(sandbox).test(rule)));
    }

    /** Adds these rules after the others; either all of them are installed, or none. */
    @PATCH
    @Operation(operationId = "add_faults", summary = "Add rules after the existing ones")
    @RequestBody(ref = "Faults")
    @APIResponse(responseCode = "200", ref = "Faults")
    public Uni<byte[]> addFaults(byte[] body, @QueryParam("sandbox") @SandboxId String sandbox) {
        return Worker.run(() -> install(body, sandbox, rule -> true));
    }

    /** Removes every rule. */
    @DELETE
    @NonBlocking
    @Operation(operationId = "delete_faults", summary = "Delete all rules")
    public void deleteFaults(@QueryParam("sandbox") @SandboxId String sandbox) {
        engine.remove(within(sandbox));
    }

    /** Removes the rule of that name, in every sandbox unless one is named. */
    @DELETE
    @Path("{name}")
    @NonBlocking
    @Operation(operationId = "delete_fault", summary = "Delete one rule")
    public void deleteFault(String name, @QueryParam("sandbox") @SandboxId String sandbox) {
        var names = engine.installed().stream()
                .map(InstalledRule::rule)
                .filter(within(sandbox))
                .map(Rule::name)
                .toList();
        if (!names.contains(name)) {
            throw new ControlException(404, "there is no rule named '" + name + "'" + Nearest.hint(name, names));
        }
        engine.remove(rule -> rule.name().equals(name) && within(sandbox).test(rule));
    }

    private byte[] install(byte[] body, String sandbox, Predicate<Rule> kept) {
        var faults = FaultDocument.read(reader, body, sandbox, config.maxBodySize());
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

    private byte[] shown(String sandbox) {
        return Json.write(
                new Faults(engine.installed().stream()
                        .filter(one -> within(sandbox).test(one.rule()))
                        .map(InstalledRule::view)
                        .toList()),
                true);
    }

    private static Predicate<Rule> within(String sandbox) {
        return rule -> sandbox == null || sandbox.equals(rule.sandbox());
    }

    /** Rules, as they are sent and shown. */
    @RegisterForReflection
    @Schema(name = "Faults", description = "{\"faults\": [ … ]}, as docs/faults.md describes.")
    record Faults(
            @Schema(type = SchemaType.ARRAY, implementation = Object.class)
            List<ObjectNode> faults) {}
}
