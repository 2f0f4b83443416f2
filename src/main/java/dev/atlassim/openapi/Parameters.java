package dev.atlassim.openapi;

import dev.atlassim.api.Operation;
import dev.atlassim.api.QueryParameters;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
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
    private static final List<String> PAGING = List.of("includeCount", "itemsPerPage", "pageNum");

    private Parameters() {}

    static void addTo(Components components) {
        var unasked = QueryParameters.NONE;
        var paging = unasked.paging();
        path(components, "groupId", Schemas.id(), "The id of a project.");
        path(components, "groupName", Schemas.text(), "The name of a project.");
        path(components, "orgId", Schemas.id(), "The id of an organization.");
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
        query(components, "name", Schemas.text(), "How the name of the organization begins.");
    }

    /** References to the parameters of {@code operation}. */
    static List<Parameter> of(Operation operation) {
        var names = new ArrayList<String>();
        IN_PATH.matcher(operation.path()).results().forEach(found -> names.add(found.group(1)));
        names.addAll(SHARED);
        if (operation.paged()) {
            names.addAll(PAGING);
        }
        if (operation == Operation.LIST_ORGS) {
            names.add("name");
        }
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
