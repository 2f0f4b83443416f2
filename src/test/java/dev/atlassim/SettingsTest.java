package dev.atlassim;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappingInterface.Property;
import io.smallrye.config.ConfigMappings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares the table of docs/settings.md with the settings of the program, and their defaults. */
public class SettingsTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`simulator\\.[^|]*) \\| ([^|]*) \\|");
    private static final Pattern NAME = Pattern.compile("`([^`]*)`");

    /** What the table says where the default is none that could be written down, or a long list. */
    private static final Set<String> WORDS = Set.of("none", "built-in", "Atlas's", "the harmless ones");

    /** Every property of every configuration mapping, by looking at the code. */
    public static Stream<String> settings() {
        return properties().map(Map.Entry::getKey);
    }

    private static Stream<Map.Entry<String, Property>> properties() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.atlassim").stream()
                        .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                        .map(JavaClass::reflect)
                        .flatMap(type ->
                                ConfigMappings.getProperties(ConfigMappings.ConfigClass.configClass(type))
                                        .entrySet()
                                        .stream());
    }

    static Stream<Map.Entry<String, Property>> defaults() {
        return properties().filter(setting -> setting.getValue().hasDefaultValue());
    }

    private static Map<String, String> told() throws IOException {
        var all = new TreeMap<String, String>();
        for (var row : ROW.matcher(Files.readString(Path.of("docs/settings.md")))
                .results()
                .toList()) {
            var first = "";
            for (var name : NAME.matcher(row.group(1)).results().toList()) {
                first = name.group(1).startsWith(".")
                        ? first.substring(0, first.lastIndexOf('.')) + name.group(1)
                        : name.group(1);
                all.put(first, row.group(2).replace("`", ""));
            }
        }
        return all;
    }

    @Test
    void thePageListsEverySettingAndNoOther() throws IOException {
        assertThat(told().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        settings().map(SettingsTest::named).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("defaults")
    void thePageStatesTheDefault(Map.Entry<String, Property> setting) throws IOException {
        assertThat(told().get(named(setting.getKey())))
                .satisfiesAnyOf(
                        told -> assertThat(told).isEqualTo(setting.getValue().getDefaultValue()),
                        told -> assertThat(WORDS).contains(told));
    }

    /** A setting that is a list is named by its elements, too; the table names the list. */
    private static String named(String property) {
        return property.replace("[*]", "");
    }
}
