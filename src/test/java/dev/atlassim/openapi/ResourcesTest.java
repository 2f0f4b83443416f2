package dev.atlassim.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.atlassim.api.operation.Operation;
import dev.atlassim.api.operation.Operations;
import dev.atlassim.api.operation.Surface;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation that is declared is served by the resource method of its name, which says what it does; nothing else is. */
class ResourcesTest {

    @Test
    void theMethodsOfTheResourcesAreTheOperationsOfTheCatalogue() {
        assertThat(served(Operation.V2)).containsExactlyInAnyOrderElementsOf(declared(Surface.V2));
    }

    @Test
    void theMethodsForAtlassOwnClientsAreTheOperationsOfTheirSurface() {
        assertThat(served(Operation.PRIVATE)).containsExactlyInAnyOrderElementsOf(declared(Surface.PRIVATE));
    }

    @Test
    void theMethodForPrometheusIsTheOperationOfItsSurface() {
        assertThat(served(Surface.PROMETHEUS.root()))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(declared(Surface.PROMETHEUS));
    }

    private static List<String> declared(Surface surface) {
        return Operations.of(surface).stream()
                .map(o -> o.id() + " " + o.method() + " " + o.template())
                .toList();
    }

    static Stream<Arguments> methodsOfTheAtlasApi() {
        return methods(Operation.V2).map(method -> Arguments.of(named(method)));
    }

    @ParameterizedTest
    @MethodSource("methodsOfTheAtlasApi")
    void whatAnOperationDoesIsSaidBesideItsMethod(Method method) {
        var described = method.getAnnotation(org.eclipse.microprofile.openapi.annotations.Operation.class);

        assertThat(described).as("@Operation on the method").isNotNull();
        assertThat(described.summary()).isNotBlank();
        assertThat(described.description()).isNotBlank();
        assertThat(method.isAnnotationPresent(Tag.class)
                        || method.getDeclaringClass().isAnnotationPresent(Tag.class))
                .as("a tag on the method or on its class")
                .isTrue();
    }

    static Stream<Arguments> methodsOfTheControlApi() {
        return methods("/_simulator").map(method -> Arguments.of(named(method)));
    }

    @ParameterizedTest
    @MethodSource("methodsOfTheControlApi")
    void whatAnEndpointOfTheControlApiDoesIsSaidBesideItsMethod(Method method) {
        var described = method.getAnnotation(org.eclipse.microprofile.openapi.annotations.Operation.class);

        assertThat(described).as("@Operation on the method").isNotNull();
        assertThat(described.operationId()).as("operationId of @Operation").isNotBlank();
        assertThat(described.summary()).isNotBlank();
    }

    private static Named<Method> named(Method method) {
        return Named.of(method.getDeclaringClass().getSimpleName() + "." + method.getName(), method);
    }

    private static List<String> served(String root) {
        return methods(root)
                .map(method -> describe(method, verb(method).orElseThrow()))
                .toList();
    }

    private static Stream<Method> methods(String root) {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.atlassim").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .filter(type -> type.getAnnotation(Path.class).value().startsWith(root))
                        .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                        .filter(method -> verb(method).isPresent());
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .flatMap(annotation ->
                        Stream.ofNullable(annotation.annotationType().getAnnotation(HttpMethod.class)))
                .map(HttpMethod::value)
                .findFirst();
    }

    private static String describe(Method method, String verb) {
        var root = method.getDeclaringClass().getAnnotation(Path.class).value();
        var below = method.getAnnotation(Path.class);
        return method.getName() + " " + verb + " " + root + (below == null ? "" : "/" + below.value());
    }
}
