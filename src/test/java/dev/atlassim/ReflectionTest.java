package dev.atlassim;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.atlassim.auth.AuthConfig;
import dev.atlassim.ratelimit.RateLimitConfig;
import dev.atlassim.testing.Settings;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.nio.file.Files;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Command;

/** What a native image has to be told, because the code asks for it by name or by reflection. */
class ReflectionTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.atlassim");

    private static final Set<String> READERS =
            Set.of("readValue", "readValues", "treeToValue", "convertValue", "readerFor", "updateValue");

    static Set<Class<?>> serialised() {
        var reached = new LinkedHashSet<Class<?>>();
        Serialised.by(CODE).forEach(type -> reach(type, reached));
        CODE.stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .flatMap(type -> Stream.of(type.reflect().getDeclaredMethods()))
                .filter(ReflectionTest::answers)
                .flatMap(method -> Stream.concat(
                        Stream.of(method.getGenericReturnType()), Stream.of(method.getGenericParameterTypes())))
                .forEach(type -> reach(type, reached));
        return reached;
    }

    private static boolean answers(Method method) {
        return Stream.of(method.getAnnotations())
                .anyMatch(one -> one.annotationType().isAnnotationPresent(HttpMethod.class));
    }

    private static void reach(Type type, Set<Class<?>> reached) {
        if (type instanceof ParameterizedType generic) {
            reach(generic.getRawType(), reached);
            Stream.of(generic.getActualTypeArguments()).forEach(argument -> reach(argument, reached));
        } else if (type instanceof WildcardType wildcard) {
            Stream.of(wildcard.getUpperBounds()).forEach(bound -> reach(bound, reached));
        } else if (type instanceof GenericArrayType array) {
            reach(array.getGenericComponentType(), reached);
        } else if (type instanceof Class<?> plain && ours(plain) && reached.add(plain)) {
            if (plain.isRecord()) {
                Stream.of(plain.getRecordComponents())
                        .map(RecordComponent::getGenericType)
                        .forEach(component -> reach(component, reached));
            }
            Stream.ofNullable(plain.getPermittedSubclasses())
                    .flatMap(Stream::of)
                    .forEach(one -> reach(one, reached));
        }
    }

    /** Enums are written by name, and who writes himself needs no reflection. */
    private static boolean ours(Class<?> type) {
        return type.getName().startsWith("dev.atlassim.")
                && !type.isEnum()
                && !JsonSerializable.class.isAssignableFrom(type);
    }

    @ParameterizedTest
    @MethodSource("serialised")
    void whateverJacksonReadsOrWritesIsRegistered(Class<?> type) {
        assertThat(Stream.<Class<?>>iterate(type, one -> one != null, Class::getEnclosingClass))
                .as(type.getName())
                .anyMatch(one -> one.isAnnotationPresent(RegisterForReflection.class));
    }

    /** Every interface that declares a setting, at any depth: their methods are read at run time, for the defaults. */
    static Stream<Class<?>> mappings() {
        return Settings.mappings().stream()
                .flatMap(type -> Stream.concat(
                        Stream.of(type),
                        ConfigMappings.getProperties(ConfigClass.configClass(type)).values().stream()
                                .map(property -> property.getMethod().getDeclaringClass())))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("mappings")
    void everyConfigurationInterfaceIsRegistered(Class<?> type) {
        assertThat(type.getNestHost().getAnnotation(RegisterForReflection.class))
                .isNotNull()
                .matches(registered -> !registered.ignoreNested() && registered.methods());
        assertThat(List.of(type.getInterfaces())).isEmpty();
    }

    @Test
    void nestedConfigurationInterfacesAreFound() {
        assertThat(mappings())
                .hasSizeGreaterThan(14)
                .contains(AuthConfig.class, AuthConfig.Token.class, RateLimitConfig.Figures.class);
    }

    @Test
    void theWalkFindsWhatIsHandedOnAndWhatIsBelow() {
        assertThat(serialised().stream().map(Class::getName))
                .contains(
                        "dev.atlassim.project.ProjectView",
                        "dev.atlassim.api.answer.Link",
                        "dev.atlassim.api.answer.ErrorRenderer$ErrorBody",
                        "dev.atlassim.auth.TokenResource$Token",
                        "dev.atlassim.journal.control.ExchangeView",
                        "dev.atlassim.journal.control.ExchangeView$NotKept",
                        "dev.atlassim.control.ScenarioResource$Init");
    }

    @Test
    void nothingIsReadIntoObjectsButTheBodiesOfControlRequests() {
        noClasses()
                .that()
                .doNotHaveSimpleName("RecordReader")
                .should()
                .callMethodWhere(DescribedPredicate.describe("bind JSON to a type", ReflectionTest::binds))
                .check(CODE);
    }

    private static boolean binds(JavaMethodCall call) {
        MethodCallTarget target = call.getTarget();
        return READERS.contains(target.getName())
                && (target.getOwner().isAssignableTo(ObjectMapper.class)
                        || target.getOwner().isAssignableTo(ObjectReader.class));
    }

    @Test
    void everyCommandIsRegisteredByTheBuild() throws IOException {
        var file = java.nio.file.Path.of("target/classes/META-INF/native-image/picocli-generated/reflect-config.json");
        var registered = Files.readString(file);
        var commands = CODE.that(DescribedPredicate.describe("commands", type -> type.isAnnotatedWith(Command.class)));

        assertThat(commands).hasSizeGreaterThan(5);
        assertThat(commands).allSatisfy(command -> assertThat(registered).contains("\"" + command.getName() + "\""));
    }

    @Test
    void everyResourceThatIsReadIsNamedForTheBuild() throws IOException {
        var settings = new Properties();
        try (var file = ReflectionTest.class.getResourceAsStream("/application.properties")) {
            settings.load(file);
        }
        var named = settings.getProperty("quarkus.native.resources.includes").split(",");
        var readers = CODE.stream()
                .filter(type -> type.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getName().startsWith("getResource")
                                && call.getTargetOwner().getPackageName().equals("java.lang")))
                .map(type -> type.getSimpleName());

        assertThat(readers).containsExactlyInAnyOrder("EventTypes", "ScenarioSource", "Version");
        assertThat(named)
                .containsExactly(
                        "scenarios/default.yaml",
                        "dev/atlassim/cli/version.properties",
                        "dev/atlassim/event/event-types.txt",
                        "freemarker/version.properties",
                        "freemarker/ext/beans/DefaultMemberAccessPolicy-rules",
                        "freemarker/ext/beans/unsafeMethods.properties")
                .allSatisfy(name ->
                        assertThat(ReflectionTest.class.getResource("/" + name)).isNotNull());
    }
}
