package dev.atlassim.journal.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.api.call.HttpConfig;
import dev.atlassim.api.call.Worker;
import dev.atlassim.api.json.Json;
import dev.atlassim.control.error.ControlException;
import dev.atlassim.control.request.JsonBody;
import dev.atlassim.control.validation.SandboxId;
import dev.atlassim.journal.JournalConfig;
import dev.atlassim.journal.masking.Fingerprints;
import dev.atlassim.journal.masking.RequestMasking;
import dev.atlassim.journal.storage.Journal;
import dev.atlassim.journal.verify.PatternReader;
import dev.atlassim.journal.verify.Verification;
import dev.atlassim.journal.verify.Verifier;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestMulti;

/** The journal and its verification, as the control API shows them. */
@Path("/_simulator/requests")
@Produces(MediaType.APPLICATION_JSON)
public class JournalResource {

    private final Journal journal;
    private final JournalConfig config;
    private final RequestMasking masking;
    private final Fingerprints fingerprints;
    private final HttpConfig http;
    private final JsonBody bodies;
    private final Readers readers = new Readers();

    JournalResource(
            Journal journal,
            JournalConfig config,
            RequestMasking masking,
            Fingerprints fingerprints,
            HttpConfig http,
            JsonBody bodies) {
        this.journal = journal;
        this.config = config;
        this.masking = masking;
        this.fingerprints = fingerprints;
        this.http = http;
        this.bodies = bodies;
    }

    /** The exchanges that pass the filters of {@code query}, newest first; as text for people, oldest first. */
    @GET
    @Operation(operationId = "list_requests", summary = "List the exchanges that match the filters, newest first")
    @APIResponse(responseCode = "200", ref = "RecordedRequests")
    public RestMulti<byte[]> list(@BeanParam @Valid ListQuery query) {
        var parts = Worker.run(() -> readers.read(() -> query.page(journal)))
                .onItem()
                .transformToMulti(page -> ListParts.of(journal, page, query.asText()));
        return RestMulti.fromMultiData(parts)
                .encodeAsJsonArray(false)
                .header(
                        HttpHeaders.CONTENT_TYPE,
                        query.asText() ? "text/plain;charset=UTF-8" : MediaType.APPLICATION_JSON)
                .build();
    }

    /** One exchange. */
    @GET
    @Path("{id:[0-9]{1,18}}")
    @Blocking
    @Operation(operationId = "get_request", summary = "Show one exchange")
    public ExchangeView get(String id) {
        return journal.find(Long.parseLong(id))
                .map(ExchangeView::of)
                .orElseThrow(() -> new ControlException(
                        404, "there is no exchange '" + id + "'; it may have been cleared or evicted"));
    }

    /** Deletes all exchanges, or those of the sandbox in the query. */
    @DELETE
    @Blocking
    @Operation(operationId = "clear_requests", summary = "Delete the recorded exchanges")
    public Cleared clear(@QueryParam("sandbox") @SandboxId String sandbox) {
        return new Cleared(sandbox == null ? journal.clear() : journal.clear(sandbox));
    }

    /** Whether the exchanges, or those of one sandbox, were as the body expects: 200, or 422 with what came nearest. */
    @POST
    @Path("verify")
    @Operation(operationId = "verify_requests", summary = "Verify that exchanges were as expected; 422 if not")
    @RequestBody(ref = "RequestPattern")
    @APIResponse(responseCode = "200", ref = "Verification")
    public Uni<Response> verify(byte[] body, @QueryParam("sandbox") @SandboxId String sandbox) {
        return Worker.run(() -> {
            var pattern = bodies.object(body, http.maxBodySize(), "simulator.http.max-body-size");
            var result = verification(pattern, sandbox);
            return answer(result.verified() ? 200 : 422, result);
        });
    }

    private Verification verification(ObjectNode body, String sandbox) {
        var reader = new PatternReader(masking, fingerprints, sandbox);
        var expectation = reader.read(body)
                .orElseThrow(() -> new ControlException(400, "the pattern is not understood", reader.problems()));
        return config.enabled()
                ? readers.read(() -> new Verifier(journal.all(), journal::evicted).verify(expectation))
                : Verification.bad(
                        "the journal is off: simulator.journal.enabled is false", null, List.of(), 0, 0, 0, List.of());
    }

    private static Response answer(int status, Object body) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON)
                .entity(Json.write(body, false))
                .build();
    }

    /** A page of exchanges; {@code next} is the cursor of the one after it. {@link ListParts} writes it. */
    @Schema(name = "RecordedRequests")
    record Listing(List<ExchangeView> requests, String next, long evicted) {}

    /** How many exchanges were forgotten. */
    @RegisterForReflection
    record Cleared(int removed) {}
}
