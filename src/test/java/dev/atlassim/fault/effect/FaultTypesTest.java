package dev.atlassim.fault.effect;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.atlassim.fault.Fault;
import dev.atlassim.fault.FaultType;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of fault types is complete, and so is its documentation. */
class FaultTypesTest {

    private static final Pattern ROW = Pattern.compile("^\\| ((?:`\\w+`(?:, )?)+) \\|");
    private static final Pattern NAME = Pattern.compile("`(\\w+)`");

    @Test
    void everyTypeThatAnEffectDeclaresIsInTheList() {
        var effects = new ClassFileImporter()
                .importPackages(FaultTypes.class.getPackageName()).stream()
                        .filter(type -> type.isAssignableTo(Fault.class))
                        .map(JavaClass::reflect)
                        .toList();

        assertThat(effects)
                .hasSizeGreaterThan(10)
                .allSatisfy(effect -> assertThat(declared(effect)).isNotEmpty());
        assertThat(effects.stream().flatMap(effect -> declared(effect).stream()))
                .containsExactlyInAnyOrderElementsOf(FaultTypes.ALL);
    }

    @Test
    void everyTypeIsDocumented() throws IOException {
        var documented = Files.readString(Path.of("docs", "faults.md"))
                .lines()
                .dropWhile(line -> !line.startsWith("| `type` |"))
                .skip(1)
                .takeWhile(line -> line.startsWith("|"))
                .flatMap(FaultTypesTest::names)
                .toList();

        assertThat(documented).containsExactlyInAnyOrderElementsOf(FaultTypes.names());
    }

    private static List<FaultType> declared(Class<?> effect) {
        return Arrays.stream(effect.getDeclaredFields())
                .filter(field -> field.getType() == FaultType.class)
                .map(FaultTypesTest::value)
                .toList();
    }

    private static FaultType value(Field field) {
        try {
            return (FaultType) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<String> names(String line) {
        var row = ROW.matcher(line);
        return row.find() ? NAME.matcher(row.group(1)).results().map(name -> name.group(1)) : Stream.empty();
    }
}
