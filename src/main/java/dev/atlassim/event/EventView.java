package dev.atlassim.event;

import dev.atlassim.api.answer.Link;
import dev.atlassim.api.call.Call;
import dev.atlassim.state.DerivedIds;
import dev.atlassim.state.Event;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An event as Atlas shows it: keys in alphabetical order, without those that are unset (recorded 2026-08-10). An event
 * that happened by itself has neither an actor nor {@code isGlobalAdmin}.
 */
final class EventView {

    private static final String SERVICE_ACCOUNT = "mdb_sa_id_";

    private EventView() {}

    /**
     * The event in the list of its project.
     *
     * @param orgId the organization of the project
     */
    static SortedMap<String, Object> ofProject(Call call, String orgId, boolean raw, Event event) {
        var view = view(call, event);
        if (raw) {
            view.put("raw", RawEvent.of(call.world(), orgId, event));
        }
        return view;
    }

    /** The event in the list of its organization. */
    static SortedMap<String, Object> ofOrganization(Call call, String orgId, boolean raw, Event event) {
        var view = ofProject(call, orgId, raw, event);
        view.put("orgId", orgId);
        return view;
    }

    private static SortedMap<String, Object> view(Call call, Event event) {
        var view = new TreeMap<>(event.details());
        view.put("created", event.created().toString());
        view.put("eventTypeName", event.typeName());
        view.put("id", event.id());
        view.put("links", List.of(Link.self(href(call, event))));
        if (event.groupId() != null) {
            view.put("groupId", event.groupId());
        }
        if (event.actor() != null) {
            view.put("apiKeyId", apiKeyId(event.actor().credentialId()));
            view.put("isGlobalAdmin", false);
            view.put("publicKey", event.actor().credentialId());
            view.put("remoteAddress", event.actor().remoteAddress());
        }
        return view;
    }

    /** The address in the project, and of an event without one in the project {@code null} (recorded since 2025-11-10). */
    private static String href(Call call, Event event) {
        return Link.root(call) + "/groups/" + event.groupId() + "/events/" + event.id();
    }

    /**
     * The id of a credential. An API key has none here, so it is derived from the public key; that of a service account is
     * inferred.
     */
    private static String apiKeyId(String credentialId) {
        return credentialId.startsWith(SERVICE_ACCOUNT)
                ? credentialId.substring(SERVICE_ACCOUNT.length())
                : DerivedIds.of("apiKey", credentialId);
    }
}
