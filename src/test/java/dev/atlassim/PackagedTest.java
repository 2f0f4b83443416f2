package dev.atlassim;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.atlassim.testing.LogRecorder;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever only speaks HTTP with the server of all tests is asked of the packaged program, too: jar or native. */
class PackagedTest {

    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(new ImportOption.OnlyIncludeTests())
            .importPackages("dev.atlassim");

    static Stream<JavaClass> blackBoxes() {
        return TESTS.stream()
                .filter(type -> type.isAnnotatedWith(QuarkusTest.class))
                .filter(type -> !type.isAnnotatedWith(TestProfile.class))
                .filter(type -> type.getFields().stream().noneMatch(field -> field.isAnnotatedWith(Inject.class)))
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .noneMatch(dependency -> dependency.getTargetClass().isEquivalentTo(LogRecorder.class)));
    }

    @ParameterizedTest
    @MethodSource("blackBoxes")
    void everyBlackBoxRunsAgainstThePackagedProgram(JavaClass test) {
        var twin = test.getName().replaceAll("Test$", "IT");

        assertThat(TESTS.contain(twin)).as(twin).isTrue();
        assertThat(TESTS.get(twin).isAnnotatedWith(QuarkusIntegrationTest.class))
                .isTrue();
        assertThat(TESTS.get(twin).isAssignableTo(test.getName())).isTrue();
    }
}
