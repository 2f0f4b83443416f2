package dev.atlassim.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.validator.BeanValidationConfigValidatorImpl;
import java.util.List;
import java.util.Map;

/** Settings without a running server. */
public final class Settings {

    private static final List<Class<?>> MAPPINGS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.atlassim").stream()
                    .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                    .<Class<?>>map(JavaClass::reflect)
                    .toList();

    private Settings() {}

    /** The defaults of {@code type}, except for {@code properties}, which have their full names. */
    public static <T> T of(Class<T> type, Map<String, String> properties) {
        return builder(properties).withMapping(type).build().getConfigMapping(type);
    }

    /** Every configuration interface of the program, found in the code. */
    public static List<Class<?>> mappings() {
        return MAPPINGS;
    }

    /** Reads {@code properties} into every configuration interface and validates them, as a start does. */
    public static SmallRyeConfig read(Map<String, String> properties) {
        var builder = builder(properties).withValidator(new BeanValidationConfigValidatorImpl());
        mappings().forEach(builder::withMapping);
        return builder.build();
    }

    private static SmallRyeConfigBuilder builder(Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withSources(new PropertiesConfigSource(properties, "test", 100));
    }
}
