package dev.atlassim.alert;

import static dev.atlassim.api.operation.Operation.V2;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The names that matchers can compare. */
@Path(V2 + "/alertConfigs/matchers/fieldNames")
@NonBlocking
@Tag(name = "Alert Configurations")
public class MatcherFieldResource {

    /** Lists them; a bare array (recorded). */
    @GET
    @Operation(
            summary = "List the fields of matchers",
            description = "Returns the names that a matcher of an alert configuration can compare, as an array.")
    @APIResponse(responseCode = "200", ref = "MatcherFieldNames")
    public List<String> listAlertConfigMatcherFieldNames() {
        return MatcherField.listed();
    }
}
