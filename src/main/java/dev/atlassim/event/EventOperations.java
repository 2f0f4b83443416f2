package dev.atlassim.event;

import static dev.atlassim.api.operation.EndpointSet.EVENTS;
import static dev.atlassim.api.operation.EndpointSet.EVENTS_OF_ORGANIZATIONS;
import static dev.atlassim.api.operation.EndpointSet.EVENT_TYPES;
import static dev.atlassim.api.operation.Operation.get;
import static dev.atlassim.event.EventQuery.CLUSTER_NAMES;
import static dev.atlassim.event.EventQuery.EXCLUDED_TYPES;
import static dev.atlassim.event.EventQuery.INCLUDE_RAW;
import static dev.atlassim.event.EventQuery.MAX_DATE;
import static dev.atlassim.event.EventQuery.MIN_DATE;
import static dev.atlassim.event.EventQuery.TYPES;
import static dev.atlassim.state.Role.GROUP_READ_ONLY;
import static dev.atlassim.state.Role.ORG_MEMBER;

import dev.atlassim.api.operation.Operation;
import dev.atlassim.api.operation.OperationSource;
import java.util.List;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** The operations of events. */
public final class EventOperations implements OperationSource {

    private static final String OF_PROJECT = "/groups/{groupId}/events";
    private static final String OF_ORGANIZATION = "/orgs/{orgId}/events";

    @Override
    public List<Operation> operations() {
        return List.of(
                get("listGroupEvents", OF_PROJECT)
                        .bucket(EVENTS)
                        .role(GROUP_READ_ONLY)
                        .paged()
                        .query(CLUSTER_NAMES, TYPES, EXCLUDED_TYPES, INCLUDE_RAW, MAX_DATE, MIN_DATE)
                        .build(),
                get("getGroupEvent", OF_PROJECT + "/{eventId}")
                        .bucket(EVENTS)
                        .role(GROUP_READ_ONLY)
                        .query(INCLUDE_RAW)
                        .build(),
                get("listOrgEvents", OF_ORGANIZATION)
                        .bucket(EVENTS_OF_ORGANIZATIONS)
                        .role(ORG_MEMBER)
                        .paged()
                        .query(TYPES, INCLUDE_RAW, MAX_DATE, MIN_DATE)
                        .build(),
                get("getOrgEvent", OF_ORGANIZATION + "/{eventId}")
                        .bucket(EVENTS_OF_ORGANIZATIONS)
                        .role(ORG_MEMBER)
                        .query(INCLUDE_RAW)
                        .build(),
                get("listEventTypes", "/eventTypes")
                        .bucket(EVENT_TYPES)
                        .paged()
                        .onlyVersioned()
                        .build());
    }

    @Override
    public void describe(OpenAPI document) {
        EventSchemas.addTo(document.getComponents());
    }
}
