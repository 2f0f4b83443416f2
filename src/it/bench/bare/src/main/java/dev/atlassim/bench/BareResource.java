package dev.atlassim.bench;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What Quarkus does at least for such a request: it is routed, its body becomes a record, a record becomes the answer. */
@Path("/api")
@NonBlocking
public class BareResource {

    private static final String VERSIONED = "application/vnd.atlas.2023-01-01+json";
    private static final String INTEGRATIONS = "atlas/v2/groups/{groupId}/integrations";

    private final Answers answers;

    BareResource(Answers answers) {
        this.answers = answers;
    }

    /** The list. */
    @GET
    @Path(INTEGRATIONS)
    @Produces(VERSIONED)
    public Answers.Page list(@PathParam("groupId") String groupId) {
        return answers.list();
    }

    /** The list, after a body was read. */
    @PUT
    @Path(INTEGRATIONS + "/{integrationType}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(VERSIONED)
    public Answers.Page update(
            @PathParam("groupId") String groupId, @PathParam("integrationType") String integrationType, Update update) {
        return answers.update();
    }

    /** A token, always the same. */
    @POST
    @Path("oauth/token")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    public Answers.Token token(String form) {
        return answers.token();
    }

    /** What a PUT sends. */
    public record Update(String type, String apiKey, String region) {}
}
