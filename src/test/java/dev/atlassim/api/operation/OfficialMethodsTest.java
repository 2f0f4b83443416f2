package dev.atlassim.api.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is declared as simulated, and as not simulated, together is what Atlas has. */
class OfficialMethodsTest {

    @Test
    void everyMethodOfAtlasOnAServedPathIsDeclaredAsSimulatedOrNot() {
        var declared = new TreeMap<String, Set<String>>();
        Operations.of(Surface.V2)
                .forEach(operation -> declared.computeIfAbsent(operation.path(), path -> new TreeSet<>())
                        .add(operation.method()));
        for (var operation : Operations.unsimulated()) {
            assertThat(declared).containsKey(operation.path());
            assertThat(declared.get(operation.path()).add(operation.method()))
                    .as("%s is declared once", operation)
                    .isTrue();
        }

        assertThat(declared).isEqualTo(OfficialMethods.byPath());
    }
}
