package dev.atlassim;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the README's table of settings against the settings that there are. */
public class SettingsTest {

    /** Every property of every configuration mapping, by looking at the code. */
    public static Stream<String> settings() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.atlassim").stream()
                        .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                        .map(JavaClass::reflect)
                        .flatMap(type ->
                                ConfigMappings.getProperties(ConfigMappings.ConfigClass.configClass(type))
                                        .keySet()
                                        .stream());
    }

    @ParameterizedTest
    @MethodSource("settings")
    void everySettingStandsInTheReadme(String property) throws IOException {
        var table = Files.readString(Path.of("README.md"));
        var named = property.replace("[*]", "");
        var last = named.substring(named.lastIndexOf('.'));
        assertThat(table).containsAnyOf("`" + named + "`", "`" + last + "`");
    }
}
