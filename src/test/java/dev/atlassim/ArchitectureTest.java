package dev.atlassim;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import com.github.benmanes.caffeine.cache.Cache;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.atlassim.state.AlertConfig;
import dev.atlassim.state.Integration;
import dev.atlassim.state.Store;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.security.Key;
import java.security.KeyPair;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The shape of the code, held by tests. */
class ArchitectureTest {

    private static final int LONGEST_FILE = 250;

    private static final String ROOT = "dev.atlassim.";

    /** All packages, in an order in which each depends only on those before it. A new package needs a place here. */
    private static final List<String> ORDER = List.of(
            "text",
            "config",
            "state",
            "api.error",
            "api.json",
            "api.operation",
            "openapi",
            "api.call",
            "api.connection",
            "api.body",
            "api.answer",
            "api.filter",
            "metrics",
            "ratelimit",
            "auth",
            "event",
            "integration",
            "alert.life",
            "alert",
            "project",
            "team",
            "user",
            "privateapi",
            "prometheus",
            "control.error",
            "control.request",
            "control.validation",
            "tls",
            "form",
            "form.yaml",
            "webhook",
            "webhook.allow",
            "webhook.delivery",
            "webhook.sending",
            "webhook.template",
            "webhook.queue",
            "webhook.control",
            "alert.delivery",
            "alert.control",
            "fault.exchange",
            "fault",
            "fault.effect",
            "fault.rule",
            "fault.injection",
            "journal",
            "journal.exchange",
            "journal.masking",
            "journal.storage",
            "journal.verify",
            "journal.recording",
            "journal.control",
            "scenario",
            "simulation",
            "control",
            "cli");

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.atlassim");

    @Test
    void aPackageDependsOnlyOnThoseBeforeIt() {
        assertThat(CODE).isNotEmpty().allSatisfy(type -> {
            var place = place(type);
            assertThat(place)
                    .as("%s is in a package that has no place in ORDER", type.getName())
                    .isNotNegative();
            assertThat(type.getDirectDependenciesFromSelf())
                    .filteredOn(dependency ->
                            dependency.getTargetClass().getPackageName().startsWith(ROOT))
                    .allSatisfy(dependency -> assertThat(place(dependency.getTargetClass()))
                            .as(dependency.getDescription())
                            .isLessThanOrEqualTo(place));
        });
    }

    private static int place(JavaClass type) {
        return ORDER.indexOf(type.getBaseComponentType().getPackageName().substring(ROOT.length()));
    }

    @Test
    void nothingIsInjectedIntoFields() {
        NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(CODE);
        noFields().should().beAnnotatedWith(ConfigProperty.class).check(CODE);
    }

    @Test
    void resourcesDoNotCatch() {
        var resources = CODE.that(DescribedPredicate.describe(
                "resources of Atlas",
                c -> c.isAnnotatedWith(Path.class) && !c.getPackageName().equals("dev.atlassim.control")));

        assertThat(resources).hasSizeGreaterThanOrEqualTo(4);
        assertThat(resources)
                .allSatisfy(resource -> assertThat(resource.getCodeUnits())
                        .allSatisfy(code -> assertThat(code.getTryCatchBlocks()).isEmpty()));
    }

    @Test
    void onlyTheMaskedViewWritesIntegrations() {
        noClasses()
                .that()
                .doNotHaveSimpleName("MaskedIntegration")
                .and(DescribedPredicate.describe("know integrations", ArchitectureTest::knowsIntegrations))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(JsonGenerator.class)
                .check(CODE);
        noClasses()
                .that()
                .resideInAnyPackage(
                        "..api..",
                        "..auth..",
                        "..project..",
                        "..privateapi..",
                        "..ratelimit..",
                        "..team..",
                        "..user..",
                        "..integration..")
                .and()
                .doNotHaveSimpleName("MaskedIntegration")
                .and()
                .doNotHaveSimpleName("Integrations")
                .should()
                .callMethod(Integration.class, "settings")
                .check(CODE);
    }

    @Test
    void fewReadTheSettingsOfNotifications() {
        var readers = List.of("NotificationView", "NotificationBody", "AlertConfigText", "Reissue", "Notification");
        noClasses()
                .that(DescribedPredicate.describe("others", type -> !readers.contains(type.getSimpleName())))
                .should()
                .callMethod(AlertConfig.Notification.class, "settings")
                .check(CODE);
    }

    @Test
    void anAtlasRequestReadsTheWorldOnce() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "..auth..",
                        "..integration..",
                        "..event..",
                        "..prometheus..",
                        "..project..",
                        "..team..",
                        "..user..",
                        "..ratelimit..")
                .and()
                .doNotHaveSimpleName("Projects")
                .should()
                .callMethod(Store.class, "read")
                .because("Call.world() is the one that the request began with")
                .check(CODE);
    }

    @Test
    void loggingGoesOneWay() {
        NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(CODE);
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CODE);
    }

    @Test
    void nothingStaticChangesOrIsRandom() {
        fields().that().areStatic().should().beFinal().check(CODE);
        var statics = CODE.stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                .toList();

        assertThat(statics).isNotEmpty();
        assertThat(statics)
                .allSatisfy(field -> assertThat(changing(field.getRawType()))
                        .as(field.getFullName())
                        .isFalse());
    }

    @Test
    void noFileIsLong() throws IOException {
        for (var folder : List.of("src", "bindings")) {
            try (var all = Files.walk(java.nio.file.Path.of(folder))) {
                var sources =
                        all.filter(file -> file.toString().endsWith(".java")).toList();

                assertThat(sources).hasSizeGreaterThan(10);
                for (var source : sources) {
                    assertThat(Files.readAllLines(source)).as(source.toString()).hasSizeLessThanOrEqualTo(LONGEST_FILE);
                }
            }
        }
    }

    private static boolean knowsIntegrations(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency -> dependency.getTargetClass().isEquivalentTo(Integration.class));
    }

    private static boolean changing(JavaClass type) {
        return List.of(Random.class, Key.class, KeyPair.class, Cache.class, ConcurrentMap.class, ThreadLocal.class)
                        .stream()
                        .anyMatch(type::isAssignableTo)
                || type.getPackageName().equals("java.util.concurrent.atomic");
    }
}
