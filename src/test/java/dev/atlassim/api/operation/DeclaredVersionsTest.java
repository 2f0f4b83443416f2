package dev.atlassim.api.operation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The declared versions of every operation are those of MongoDB's OpenAPI documents. */
class DeclaredVersionsTest {

    private static final String ONLY_THE_FIRST = "2023-01-01";

    /** Operations of projects and organizations, which the excerpts of the documents do not contain: recorded in this version. */
    private static final Set<String> ELSEWHERE = Set.of(
            "getSystemStatus",
            "getGroupByName",
            "createGroup",
            "listGroups",
            "getGroup",
            "updateGroup",
            "deleteGroup",
            "getGroupSettings",
            "updateGroupSettings",
            "listGroupLimits",
            "getGroupLimit",
            "setGroupLimit",
            "deleteGroupLimit",
            "getGroupIpAddresses",
            "getManagedSlowMs",
            "enableManagedSlowMs",
            "disableManagedSlowMs",
            "listOrgs",
            "getOrg",
            "getOrgGroups");

    static Stream<Operation> operations() {
        return Operations.of(Surface.V2).stream();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void theVersionsAreTheOfficialOnes(Operation operation) throws IOException {
        var official =
                ELSEWHERE.contains(operation.id()) ? ONLY_THE_FIRST : official().get(operation.id());

        assertThat(operation.versions().stream().map(DeclaredVersionsTest::text).collect(Collectors.joining(" ")))
                .isEqualTo(official);
    }

    /** Recorded for the operations of users: a version is deprecated by the one that replaces it. */
    @ParameterizedTest
    @MethodSource("operations")
    void aVersionIsDeprecatedOnTheDateOfTheNextOne(Operation operation) {
        var versions = operation.versions();
        for (int i = 1; i < versions.size(); i++) {
            assertThat(versions.get(i - 1).deprecated())
                    .contains(versions.get(i).since());
        }
        assertThat(operation.latest().deprecated()).isEmpty();
    }

    @Test
    void someVersionsHaveASunset() {
        assertThat(operations().flatMap(operation -> operation.versions().stream()))
                .anyMatch(version -> version.sunset().isPresent());
    }

    private static String text(Version version) {
        return version.since() + version.sunset().map(date -> ".." + date).orElse("");
    }

    private static Map<String, String> official() throws IOException {
        try (var file = DeclaredVersionsTest.class.getResourceAsStream("/openapi/versions.txt")) {
            return new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(": ", 2))
                    .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
        }
    }
}
