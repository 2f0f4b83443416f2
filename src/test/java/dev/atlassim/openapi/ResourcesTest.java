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
import org.junit.jupiter.api.Test;

/** Every operation of the catalogue is served by the resource method that has its name, and nothing else is. */
class ResourcesTest {

    @Test
    void theMethodsOfTheResourcesAreTheOperationsOfTheCatalogue() {
        assertThat(served(Operation.V2)).containsExactlyInAnyOrderElementsOf(declared(Surface.V2));
    }

    @Test
    void theMethodsForAtlassOwnClientsAreTheOperationsOfTheirSurface() {
        assertThat(served(Operation.PRIVATE)).containsExactlyInAnyOrderElementsOf(declared(Surface.PRIVATE));
    }

    private static List<String> declared(Surface surface) {
        return Operations.of(surface).stream()
                .map(o -> o.id() + " " + o.method() + " " + o.template())
                .toList();
    }

    @Test
    void theMethodsOfTheControlApiAreThoseOfItsDocument() {
        var described = Arrays.stream(ControlOperation.values())
                .map(o -> o.method() + " " + o.path())
                .toList();

        assertThat(served(ControlOperation.ROOT).stream()
                        .map(served -> served.substring(served.indexOf(' ') + 1).replaceAll(":[^}]*}+", "}")))
                .containsExactlyInAnyOrderElementsOf(described);
    }

    private static List<String> served(String root) {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.atlassim").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .filter(type -> type.getAnnotation(Path.class).value().startsWith(root))
                        .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                        .flatMap(method -> verb(method).map(verb -> describe(method, verb)).stream())
                        .toList();
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
