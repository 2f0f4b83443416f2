package dev.atlassim.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.atlassim.openapi.Schemas;
import dev.atlassim.state.Event;
import dev.atlassim.state.Organization;
import dev.atlassim.state.Project;
import dev.atlassim.state.World;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The raw document of an event, which {@code includeRaw=true} adds. The keys are specified, their values inferred.
 *
 * @param type the name of the event type
 * @param cid the id of the project
 * @param cre when the event happened
 * @param gn the name of the project; null if it was deleted
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "raw")
record RawEvent(
        @JsonProperty("_t") String type,

        @Schema(pattern = Schemas.ID, readOnly = true) String alertConfigId,

        @Schema(pattern = Schemas.ID, readOnly = true) String cid,
        @Schema(format = "date-time", readOnly = true) String cre,
        String description,
        String gn,
        @Schema(pattern = Schemas.ID, readOnly = true) String id,
        @Schema(pattern = Schemas.ID, readOnly = true) String orgId,
        String orgName,
        String severity) {

    static RawEvent of(World world, String orgId, Event event) {
        return new RawEvent(
                event.typeName(),
                (String) event.details().get("alertConfigId"),
                event.groupId(),
                event.created().toString(),
                EventTypes.description(event.typeName()),
                world.project(event.groupId()).map(Project::name).orElse(null),
                event.id(),
                orgId,
                world.organization(orgId).map(Organization::name).orElse(null),
                "INFO");
    }
}
