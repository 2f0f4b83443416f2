package dev.atlassim.openapi;

import dev.atlassim.api.call.QueryParameters;
import dev.atlassim.api.operation.Operation;
import dev.atlassim.project.ProjectLimit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;

/** The parameters of the operations, with the bounds and defaults of {@link QueryParameters}. */
final class Parameters {

    private static final Pattern IN_PATH = Pattern.compile("\\{(\\w+)}");
    private static final List<String> SHARED = List.of("envelope", "pretty");
    private static final Map<Operation, List<String>> OWN = Map.of(
            Operation.LIST_ORGS,
            List.of("name"),
            Operation.GET_ORG_GROUPS,
            List.of("name"),
            Operation.CREATE_GROUP,
            List.of("projectOwnerId"),
            Operation.LIST_GROUP_USERS,
            List.of("flattenTeams", "includeOrgUsers", "orgMembershipStatus", "username"),
            Operation.LIST_ORG_USERS,
            List.of("orgMembershipStatus", "username"));
    private static final List<String> PAGING = List.of("includeCount", "itemsPerPage", "pageNum");

    private Parameters() {}

    static void addTo(Components components) {
        var unasked = QueryParameters.NONE;
        var paging = unasked.paging();
        path(components, "groupId", Schemas.id(), "The id of a project.");
        path(components, "groupName", Schemas.text(), "The name of a project.");
        path(components, "orgId", Schemas.id(), "The id of an organization.");
        path(components, "teamId", Schemas.id(), "The id of a team.");
        path(components, "userId", Schemas.id(), "The id of a user.");
        path(components, "limitName", Schemas.choice(ProjectLimit.keys()), "The name of a limit.");
        path(
                components,
                "integrationType",
                IntegrationSchemas.types(),
                "The type of integration. HIP_CHAT is known, and refused.");
        query(
                components,
                "envelope",
                Schemas.flag().defaultValue(unasked.envelope()),
                "Whether the body repeats the HTTP status. A list gets a `status` beside its `results`; another"
                        + " document moves into `content`.");
        query(components, "pretty", Schemas.flag().defaultValue(unasked.pretty()), "Whether the body is indented.");
        query(
                components,
                "includeCount",
                Schemas.flag().defaultValue(paging.includeCount()),
                "Whether results are counted. If not, `totalCount` is 0 and no link leads to the next page.");
        query(
                components,
                "itemsPerPage",
                atLeastOne(paging.itemsPerPage()).maximum(BigDecimal.valueOf(QueryParameters.MAX_ITEMS_PER_PAGE)),
                "How many results a page holds.");
        query(components, "pageNum", atLeastOne(paging.pageNum()), "Which page, counted from 1.");
        query(components, "name", Schemas.text(), "How the name begins.");
        query(components, "username", Schemas.text().format("email"), "The name of the one user to list.");
        query(components, "orgMembershipStatus", Schemas.text(), "ACTIVE, which all users are here, or PENDING.");
        query(
                components,
                "includeOrgUsers",
                Schemas.flag().defaultValue(false),
                "Whether users are listed who may enter every project of the organization.");
        query(components, "projectOwnerId", Schemas.id(), "The user who becomes owner of the project.");
        query(components, "flattenTeams", Schemas.flag().defaultValue(false), "Changes nothing here.");
    }

    /** References to the parameters of {@code operation}. */
    static List<Parameter> of(Operation operation) {
        var names = new ArrayList<String>();
        IN_PATH.matcher(operation.path()).results().forEach(found -> names.add(found.group(1)));
        names.addAll(SHARED);
        if (operation.paged()) {
            names.addAll(PAGING);
        }
        names.addAll(OWN.getOrDefault(operation, List.of()));
        return names.stream()
                .map(name -> OASFactory.createParameter().ref(name))
                .toList();
    }

    private static Schema atLeastOne(int fallback) {
        return Schemas.number().minimum(BigDecimal.ONE).defaultValue(fallback);
    }

    private static void path(Components components, String name, Schema schema, String description) {
        components.addParameter(
                name, parameter(name, schema, description).in(In.PATH).required(true));
    }

    private static void query(Components components, String name, Schema schema, String description) {
        components.addParameter(name, parameter(name, schema, description).in(In.QUERY));
    }

    private static Parameter parameter(String name, Schema schema, String description) {
        return OASFactory.createParameter().name(name).schema(schema).description(description);
    }
}
