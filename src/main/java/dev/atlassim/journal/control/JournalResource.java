package dev.atlassim.journal.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.atlassim.api.call.HttpConfig;
import dev.atlassim.api.control.ControlException;
import dev.atlassim.api.control.ControlJson;
import dev.atlassim.api.json.Json;
import dev.atlassim.journal.JournalConfig;
import dev.atlassim.journal.exchange.Attribute;
import dev.atlassim.journal.masking.Fingerprints;
import dev.atlassim.journal.masking.RequestMasking;
import dev.atlassim.journal.storage.Journal;
import dev.atlassim.journal.verify.PatternReader;
import dev.atlassim.journal.verify.Verification;
import dev.atlassim.journal.verify.Verifier;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The journal and its verification, as the control API shows them. */
@Path("/_simulator/requests")
@Blocking
public class JournalResource {

    private final Journal journal;
    private final JournalConfig config;
    private final RequestMasking masking;
    private final Fingerprints fingerprints;
    private final HttpConfig http;

    JournalResource(
            Journal journal, JournalConfig config, RequestMasking masking, Fingerprints fingerprints, HttpConfig http) {
        this.journal = journal;
        this.config = config;
        this.masking = masking;
        this.fingerprints = fingerprints;
        this.http = http;
    }

    /** The exchanges that pass the filters of the query, newest first; as text for people, oldest first. */
    @GET
    public Response list(@Context RoutingContext context) {
        var problems = new ArrayList<String>();
        var filter = ListFilter.read(context.queryParams(), problems);
        if (!problems.isEmpty()) {
            throw new ControlException(400, "the query is not understood", problems);
        }
        var found = filter.page(journal);
        var page = found.stream().limit(filter.limit()).toList();
        if (filter.text()) {
            return Response.ok(ExchangeText.of(page), MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"))
                    .build();
        }
        var next = found.size() > page.size() ? page.get(page.size() - 1).id() : null;
        return answer(200, new Listing(page.stream().map(ExchangeView::of).iterator(), next, journal.evicted(null)));
    }

    /** One exchange. */
    @GET
    @Path("{id:[0-9]{1,18}}")
    public Response get(String id) {
        return journal.find(Long.parseLong(id))
                .map(exchange -> answer(200, ExchangeView.of(exchange)))
                .orElseThrow(() -> new ControlException(
                        404, "there is no exchange '" + id + "'; it may have been cleared or evicted"));
    }

    /** Forgets all exchanges, or those of the sandbox in the query. */
    @DELETE
    public Response clear(@QueryParam("sandbox") String sandbox) {
        if (sandbox != null) {
            Attribute.SANDBOX.problem(sandbox).ifPresent(problem -> {
                throw new ControlException(400, "the query is not understood", List.of(problem));
            });
        }
        return answer(200, new Cleared(sandbox == null ? journal.clear() : journal.clear(sandbox)));
    }

    /** Whether the exchanges, or those of one sandbox, were as the body expects: 200, or 422 with what came nearest. */
    @POST
    @Path("verify")
    public Response verify(byte[] body, @QueryParam("sandbox") String sandbox) {
        var reader = new PatternReader(masking, fingerprints, sandbox);
        var expectation = reader.read(ControlJson.object(body, http.maxBodySize()));
        if (!reader.problems().isEmpty()) {
            throw new ControlException(400, "the pattern is not understood", reader.problems());
        }
        if (!config.enabled()) {
            return answer(
                    422,
                    Verification.bad(
                            "the journal is off: simulator.journal.enabled is false",
                            null,
                            List.of(),
                            0,
                            0,
                            0,
                            List.of()));
        }
        var result = new Verifier(journal.all(), journal::evicted).verify(expectation);
        return answer(result.verified() ? 200 : 422, result);
    }

    private static Response answer(int status, Object body) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON)
                .entity(Json.write(body, false))
                .build();
    }

    /**
     * A page of exchanges; {@code next} is the cursor of the one after it. Each is made when it is written, as the trees
     * of all their bodies take up many times what the journal does.
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Listing(Iterator<ExchangeView> requests, String next, long evicted) {}

    /** How many exchanges were forgotten. */
    @RegisterForReflection
    record Cleared(int removed) {}
}
