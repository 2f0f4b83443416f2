package dev.atlassim.state;

import java.time.Instant;
import java.util.Map;

/**
 * Something that happened in a project.
 *
 * @param id 24 hexadecimal digits
 * @param created in whole seconds
 * @param typeName what happened, as Atlas spells it
 * @param groupId the project
 * @param actor who did it; null if it happened by itself
 * @param details what else is known, by the names of the fields in answers
 */
public record Event(
        String id, Instant created, String typeName, String groupId, Actor actor, Map<String, Object> details) {

    public Event {
        details = Map.copyOf(details);
    }

    /**
     * A caller whose request caused an event.
     *
     * @param credentialId the public key or client id
     * @param remoteAddress the address that the request came from
     */
    public record Actor(String credentialId, String remoteAddress) {}
}
