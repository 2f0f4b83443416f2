package dev.atlassim.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * What the annotations say of one test.
 *
 * @param elements the method, its class and the classes around it
 * @param testClass the class of the test
 */
record TestAnnotations(List<AnnotatedElement> elements, Class<?> testClass) {

    static TestAnnotations of(ExtensionContext context) {
        var elements = new ArrayList<AnnotatedElement>();
        context.getTestMethod().ifPresent(elements::add);
        for (Class<?> type = context.getRequiredTestClass(); type != null; type = type.getEnclosingClass()) {
            elements.add(type);
        }
        return new TestAnnotations(elements, context.getRequiredTestClass());
    }

    /** The fault rules, nearest first. */
    List<String> faults() {
        return elements.stream()
                .flatMap(element -> AnnotationSupport.findRepeatableAnnotations(element, Fault.class).stream())
                .map(TestAnnotations::rule)
                .toList();
    }

    private static String rule(Fault fault) {
        if (fault.value().isBlank()) {
            throw new ExtensionConfigurationException("@Fault takes a rule, but is empty");
        }
        return fault.value();
    }

    /** The nearest scenario; empty where there is none. */
    String scenario() {
        return elements.stream()
                .flatMap(element -> AnnotationSupport.findAnnotation(element, Scenario.class).stream())
                .findFirst()
                .map(this::text)
                .orElse("");
    }

    private String text(Scenario scenario) {
        var given = Stream.of(scenario.value(), scenario.resource(), scenario.file())
                .filter(said -> !said.isBlank())
                .count();
        if (given != 1) {
            throw new ExtensionConfigurationException(
                    "@Scenario takes one of value, resource and file, but has " + given + " of them");
        }
        if (!scenario.resource().isBlank()) {
            return resource(scenario.resource());
        }
        return scenario.file().isBlank() ? scenario.value() : file(Path.of(scenario.file()));
    }

    private String resource(String name) {
        try (var stream = testClass.getResourceAsStream(name)) {
            if (stream == null) {
                throw new ExtensionConfigurationException(
                        "there is no scenario '" + name + "' on the class path, seen from " + testClass.getName()
                                + " (a slash before it seeks from the top)");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String file(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new ExtensionConfigurationException("the scenario " + file.toAbsolutePath() + " cannot be read", e);
        }
    }
}
