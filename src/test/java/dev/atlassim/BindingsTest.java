package dev.atlassim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bindings are a build of their own, and keep step with this one. */
class BindingsTest {

    private static final Pattern VERSION = Pattern.compile("<version>([0-9.]+(?:-SNAPSHOT)?)</version>");
    private static final Pattern PROPERTY = Pattern.compile("<([a-z.-]+\\.(?:version|release))>([^<]+)</");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bindings/pom.xml",
                "bindings/control/pom.xml",
                "bindings/junit/pom.xml",
                "bindings/testcontainers/pom.xml",
                "src/it/bindings/junit-example/pom.xml",
                "src/it/bindings/testcontainers-example/pom.xml",
                "docs/bindings.md"
            })
    void theyHaveTheVersionOfTheSimulator(String file) throws IOException {
        var text = read(file);
        var own = text.substring(text.indexOf("<artifactId>atlas-simulator-"));

        assertThat(version(own)).isEqualTo(version(read("pom.xml")));
    }

    @Test
    void theyAreBuiltWithTheSameTools() throws IOException {
        var ours = properties("pom.xml");
        var theirs = properties("bindings/pom.xml");
        var shared = new HashMap<>(theirs);
        shared.keySet().retainAll(ours.keySet());

        assertThat(shared).hasSizeGreaterThan(5);
        assertThat(ours).containsAllEntriesOf(shared);
    }

    private static String version(String pom) {
        var matcher = VERSION.matcher(pom);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static Map<String, String> properties(String file) throws IOException {
        var properties = new HashMap<String, String>();
        PROPERTY.matcher(read(file)).results().forEach(found -> properties.put(found.group(1), found.group(2)));
        return properties;
    }

    private static String read(String file) throws IOException {
        return Files.readString(Path.of(file));
    }
}
