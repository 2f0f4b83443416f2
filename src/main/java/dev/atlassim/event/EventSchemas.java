package dev.atlassim.event;

import dev.atlassim.openapi.Parameters;
import dev.atlassim.openapi.Schemas;
import java.util.List;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The schemas of events, under their official names. Each is one schema here, with the fields of all kinds of events. */
final class EventSchemas {

    private EventSchemas() {}

    static void addTo(Components components) {
        Parameters.addPath(components, "eventId", Schemas.id(), "The id of an event.");
        components.addSchema("GroupPaginatedEventView", Schemas.pageOf("EventViewForNdsGroup"));
        components.addSchema("EventViewForNdsGroup", event());
        components.addSchema("OrgPaginatedEventView", Schemas.pageOf("EventViewForOrg"));
        components.addSchema("EventViewForOrg", event());
        components.addSchema("PaginatedEventTypeDetailsResponse", Schemas.pageOf("EventTypeDetails"));
    }

    private static Schema event() {
        return Schemas.object()
                .addProperty("alertConfigId", id())
                .addProperty("alertId", id())
                .addProperty("apiKeyId", id())
                .addProperty("clusterName", text())
                .addProperty("created", text().format("date-time"))
                .addProperty(
                        "currentValue",
                        Schemas.object()
                                .addProperty("number", Schemas.decimal().format("double"))
                                .addProperty("units", Schemas.text())
                                .readOnly(true))
                .addProperty("eventTypeName", text())
                .addProperty("groupId", id())
                .addProperty("hostname", text())
                .addProperty("id", id())
                .addProperty("isGlobalAdmin", Schemas.flag().readOnly(true))
                .addProperty("links", Schemas.listOf("Link").readOnly(true))
                .addProperty("metricName", text())
                .addProperty("orgId", id())
                .addProperty("port", Schemas.number().readOnly(true))
                .addProperty("publicKey", text())
                .addProperty("raw", Schemas.ref("raw"))
                .addProperty("remoteAddress", text())
                .addProperty("replicaSetName", text())
                .addProperty("resourceId", text())
                .addProperty("resourceType", text())
                .addProperty("targetUsername", text())
                .addProperty("teamId", id())
                .addProperty("userAlias", text())
                .required(List.of("created", "eventTypeName", "id"));
    }

    private static Schema id() {
        return Schemas.id().readOnly(true);
    }

    private static Schema text() {
        return Schemas.text().readOnly(true);
    }
}
