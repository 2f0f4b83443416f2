package dev.atlassim.team;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.api.error.ErrorCode;
import dev.atlassim.state.ObjectIds;
import dev.atlassim.state.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * The roles of a team on a project, as sent. The error for an empty list of roles is documented; which error answers
 * which other invalid body is inferred.
 *
 * @param teamId null if not sent
 * @param roles at least one
 */
record TeamRoles(String teamId, List<Role> roles) {

    private static final Set<String> KNOWN = Set.of("links", "roleNames", "teamId");

    /** Reads several teams, each with its id. */
    static List<TeamRoles> read(ArrayNode body) {
        var all = new ArrayList<TeamRoles>();
        for (var item : body) {
            if (!(item instanceof ObjectNode object)) {
                throw ErrorCode.INVALID_JSON.with();
            }
            var one = read(object);
            if (one.teamId == null) {
                throw ErrorCode.MISSING_ATTRIBUTE.with("teamId");
            }
            all.add(one);
        }
        return all;
    }

    /** Reads one team, whose id is optional. */
    static TeamRoles read(ObjectNode body) {
        body.fieldNames().forEachRemaining(key -> {
            if (!KNOWN.contains(key)) {
                throw ErrorCode.INVALID_ATTRIBUTE.with(key);
            }
        });
        return new TeamRoles(teamId(body.path("teamId")), roles(body.path("roleNames")));
    }

    private static String teamId(JsonNode sent) {
        if (sent.isMissingNode() || sent.isNull()) {
            return null;
        }
        if (!sent.isTextual() || !ObjectIds.PATTERN.matcher(sent.textValue()).matches()) {
            throw ErrorCode.INVALID_JSON_ATTRIBUTE.with("teamId");
        }
        return sent.textValue();
    }

    private static List<Role> roles(JsonNode sent) {
        if (sent.isMissingNode() || sent.isNull()) {
            throw ErrorCode.MISSING_ATTRIBUTE.with("roleNames");
        }
        if (!sent.isArray()) {
            throw ErrorCode.INVALID_JSON_ATTRIBUTE.with("roleNames");
        }
        if (sent.isEmpty()) {
            throw ErrorCode.NO_ROLES_IN_ASSIGNMENT.with();
        }
        return StreamSupport.stream(sent.spliterator(), false)
                .map(TeamRoles::role)
                .distinct()
                .toList();
    }

    private static Role role(JsonNode sent) {
        if (!sent.isTextual()) {
            throw ErrorCode.INVALID_JSON_ATTRIBUTE.with("roleNames");
        }
        var role = Arrays.stream(Role.values())
                .filter(known -> known.name().equals(sent.textValue()))
                .findFirst()
                .orElseThrow(() -> ErrorCode.INVALID_ENUM_VALUE.with(sent.textValue()));
        if (role.ofOrganization()) {
            throw ErrorCode.CANNOT_ADD_ORG_ROLE.with();
        }
        return role;
    }
}
