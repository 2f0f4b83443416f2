package dev.atlassim.control.error;

import dev.atlassim.api.operation.Route;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;

/** The methods that the resources of the control API declare for a path. */
@Singleton
class AllowedMethods {

    private static final List<String> ORDER = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

    private final BeanManager beans;

    AllowedMethods(BeanManager beans) {
        this.beans = beans;
    }

    /** The methods in their usual order; empty if nothing is served at {@code path}. */
    List<String> of(String path) {
        var segments = Route.split(path);
        var matching = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(AllowedMethods::endpoints)
                .filter(endpoint -> new Route(endpoint.path()).matches(segments))
                .toList();
        var literal = matching.stream()
                .filter(endpoint -> Route.split(endpoint.path()).equals(segments))
                .toList();
        var served = (literal.isEmpty() ? matching : literal)
                .stream().map(Endpoint::method).toList();
        return ORDER.stream().filter(served::contains).toList();
    }

    private static Stream<Endpoint> endpoints(Class<?> resource) {
        var root = resource.getAnnotation(Path.class).value();
        return Stream.of(resource.getDeclaredMethods())
                .flatMap(method -> verbs(method).map(verb -> new Endpoint(verb, root + "/" + below(method))));
    }

    private static Stream<String> verbs(Method method) {
        return Stream.of(method.getAnnotations())
                .flatMap(annotation ->
                        Stream.ofNullable(annotation.annotationType().getAnnotation(HttpMethod.class)))
                .map(HttpMethod::value);
    }

    private static String below(Method method) {
        var path = method.getAnnotation(Path.class);
        return path == null ? "" : path.value();
    }

    private record Endpoint(String method, String path) {}
}
