package dev.atlassim.openapi;

import dev.atlassim.api.operation.Operation;
import dev.atlassim.api.operation.Operations;
import dev.atlassim.api.operation.QueryParameter;
import dev.atlassim.api.operation.Surface;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;

/** The parameters of operations. Those of the query come with the bounds and defaults of {@link QueryParameter}. */
public final class Parameters {

    private static final Pattern IN_PATH = Pattern.compile("\\{(\\w+)}");

    private Parameters() {}

    static void addTo(Components components) {
        addPath(components, "groupId", Schemas.id(), "The id of a project.");
        addPath(components, "orgId", Schemas.id(), "The id of an organization.");
        Operations.of(Surface.V2).stream()
                .flatMap(operation -> operation.queryParameters().stream())
                .distinct()
                .forEach(parameter ->
                        query(components, parameter.name(), schema(parameter.type()), parameter.description()));
    }

    private static Schema schema(QueryParameter.Type type) {
        if (type instanceof QueryParameter.Flag flag) {
            return Schemas.flag().defaultValue(flag.fallback());
        }
        if (type instanceof QueryParameter.Count count) {
            var number = Schemas.number().minimum(BigDecimal.ONE).defaultValue(count.fallback());
            return count.max() == Integer.MAX_VALUE ? number : number.maximum(BigDecimal.valueOf(count.max()));
        }
        if (type instanceof QueryParameter.Texts texts) {
            return Schemas.list(
                    texts.pattern() == null ? Schemas.text() : Schemas.text().pattern(texts.pattern()));
        }
        return type instanceof QueryParameter.Text text && text.format() != null
                ? Schemas.text().format(text.format())
                : type instanceof QueryParameter.Id ? Schemas.id() : Schemas.text();
    }

    /** References to the parameters of {@code operation}. */
    static List<Parameter> of(Operation operation) {
        var names = new ArrayList<String>();
        IN_PATH.matcher(operation.path()).results().forEach(found -> names.add(found.group(1)));
        operation.queryParameters().forEach(parameter -> names.add(parameter.name()));
        return names.stream()
                .map(name -> OASFactory.createParameter().ref(name))
                .toList();
    }

    /** Describes a parameter of paths, for every operation whose path has it. */
    public static void addPath(Components components, String name, Schema schema, String description) {
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
