package dev.atlassim.control.request;

import dev.atlassim.api.call.Priorities;
import dev.atlassim.control.error.ControlException;
import dev.atlassim.text.Nearest;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses query parameters that the resource method does not declare or that are repeated. Otherwise, a request with a
 * misspelled {@code sandbox} would change the state for everybody.
 */
public class QueryNames {

    /** Refuses the request if its query does not match the declaration in {@code resource}. */
    @ServerRequestFilter(priority = Priorities.QUERY_AND_BODY)
    public void check(ResourceInfo resource, RoutingContext context) {
        if (!ControlFilter.concerns(context) || context.request().query() == null) {
            return;
        }
        var problems = problems(context.queryParams(), declared(resource.getResourceMethod()));
        if (!problems.isEmpty()) {
            throw ControlException.invalid(problems);
        }
    }

    private static List<String> problems(MultiMap query, List<String> declared) {
        var problems = new ArrayList<String>();
        for (var name : query.names()) {
            if (!declared.contains(name)) {
                problems.add("unknown parameter '" + name + "'" + Nearest.hint(name, declared));
            } else if (query.getAll(name).size() > 1) {
                problems.add(name + " is given more than once");
            }
        }
        return problems;
    }

    /** The names of the query parameters of {@code method}, those of a parameter record included. */
    static List<String> declared(Method method) {
        return Stream.of(method.getParameters())
                .flatMap(QueryNames::parts)
                .flatMap(part -> Stream.ofNullable(part.getAnnotation(QueryParam.class)))
                .map(QueryParam::value)
                .toList();
    }

    private static Stream<? extends AnnotatedElement> parts(Parameter parameter) {
        return parameter.isAnnotationPresent(BeanParam.class)
                ? Stream.of(parameter.getType().getDeclaredFields())
                : Stream.of(parameter);
    }
}
