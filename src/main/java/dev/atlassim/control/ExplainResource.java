package dev.atlassim.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.api.control.ControlException;
import dev.atlassim.api.control.ControlJson;
import dev.atlassim.api.error.AtlasException;
import dev.atlassim.api.error.Refusal;
import dev.atlassim.api.operation.Operation;
import dev.atlassim.api.operation.Operations;
import dev.atlassim.auth.AccessList;
import dev.atlassim.auth.Authorization;
import dev.atlassim.state.Credential;
import dev.atlassim.state.Store;
import dev.atlassim.text.Nearest;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Says of a call that nobody made whether it would be denied, and why. */
@Path("/_simulator/explain")
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
public class ExplainResource {

    private static final List<String> KEYS =
            List.of("operationId", "principal", "groupId", "orgId", "groupName", "integrationType", "remoteAddress");
    private static final int MAX_BODY_SIZE = 10_000;

    private final Store store;

    ExplainResource(Store store) {
        this.store = store;
    }

    /**
     * Whether {@code principal} could call {@code operationId}, with the parameters of its path and, where given, from
     * {@code remoteAddress}: as far as access lists, projects and roles decide it.
     */
    @POST
    public Answer explain(byte[] body) {
        var call = ControlJson.object(body, MAX_BODY_SIZE);
        var problems = problems(call);
        var operation = Operations.ofId(call.path("operationId").asText());
        var caller = store.read().credential(call.path("principal").asText());
        if (operation.isEmpty() || caller.isEmpty() || !problems.isEmpty()) {
            throw new ControlException(400, "the call is not understood", problems);
        }
        return denial(operation.get(), caller.get(), call)
                .map(Answer::denied)
                .orElseGet(() -> new Answer(true, 200, null, null));
    }

    private List<String> problems(ObjectNode call) {
        var problems = new ArrayList<String>();
        call.properties().forEach(entry -> {
            if (!KEYS.contains(entry.getKey())) {
                problems.add("unknown key '" + entry.getKey() + "'" + Nearest.hint(entry.getKey(), KEYS));
            } else if (!entry.getValue().isTextual()) {
                problems.add(entry.getKey() + " must be text");
            }
        });
        var ids = Operations.ids();
        var id = call.path("operationId").asText();
        if (!ids.contains(id)) {
            problems.add("operationId must be one of " + String.join(", ", ids) + Nearest.hint(id, ids));
        } else {
            Arrays.stream(new String[] {"groupId", "orgId"})
                    .filter(key -> Operations.ofId(id).orElseThrow().path().contains("{" + key + "}") && !call.has(key))
                    .forEach(key -> problems.add(key + " is missing, which " + id + " takes"));
        }
        if (store.read().credential(call.path("principal").asText()).isEmpty()) {
            problems.add("principal must be the public key or client id of a credential that there is");
        }
        return problems;
    }

    private Optional<AtlasException> denial(Operation operation, Credential caller, ObjectNode call) {
        var address = call.path("remoteAddress").asText(null);
        if (address != null && !AccessList.allows(caller.grants().accessList(), address)) {
            return Optional.of(Authorization.forbiddenAddress(caller, address));
        }
        return new Authorization(
                        operation, operation.path(), name -> call.path(name).asText())
                .denial(caller, store.read());
    }

    /** What would become of the call. */
    @RegisterForReflection
    public record Answer(boolean allowed, int status, String errorCode, String explanation) {
        static Answer denied(AtlasException denial) {
            var code = ((Refusal.Catalogued) denial.refusal()).code();
            return new Answer(false, code.status(), code.name(), denial.explanation());
        }
    }
}
