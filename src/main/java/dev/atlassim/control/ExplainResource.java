package dev.atlassim.control;

import dev.atlassim.api.error.AtlasException;
import dev.atlassim.api.error.Refusal;
import dev.atlassim.api.operation.Operations;
import dev.atlassim.auth.AccessList;
import dev.atlassim.auth.Authorization;
import dev.atlassim.state.Store;
import dev.atlassim.state.World;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.validation.Valid;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Explains whether a call would be denied, without making it. */
@Path("/_simulator/explain")
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
public class ExplainResource {

    private final Store store;

    ExplainResource(Store store) {
        this.store = store;
    }

    /** Checks {@code call} against access lists, projects and roles. */
    @POST
    @Operation(operationId = "explain", summary = "Explain whether a call would be denied, and why")
    public Verdict explain(@Valid ExplainedCall call) {
        return denial(call, store.read()).map(Verdict::denied).orElse(Verdict.ALLOWED);
    }

    private static Optional<AtlasException> denial(ExplainedCall call, World world) {
        var operation = Operations.ofId(call.operationId()).orElseThrow();
        var caller = world.credential(call.principal()).orElseThrow();
        var address = call.remoteAddress();
        if (address != null && !AccessList.allows(caller.grants().accessList(), address)) {
            return Optional.of(Authorization.forbiddenAddress(caller, address));
        }
        return new Authorization(operation, operation.path(), call::parameter).denial(caller, world);
    }

    /** The result for the call. */
    @RegisterForReflection
    public record Verdict(boolean allowed, int status, String errorCode, String explanation) {

        static final Verdict ALLOWED = new Verdict(true, 200, null, null);

        static Verdict denied(AtlasException denial) {
            var code = ((Refusal.Catalogued) denial.refusal()).code();
            return new Verdict(false, code.status(), code.name(), denial.explanation());
        }
    }
}
