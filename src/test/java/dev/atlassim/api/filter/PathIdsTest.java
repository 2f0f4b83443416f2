package dev.atlassim.api.filter;

import dev.atlassim.testing.Api;
import dev.atlassim.testing.EveryOperation;
import dev.atlassim.testing.Refused;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A malformed id in a path is refused, whatever the operation and the parameter. */
@QuarkusTest
class PathIdsTest {

    private static final String PROJECT = "32b6e34b3d91647abb20e7b8";

    @ParameterizedTest
    @MethodSource("idsOfPaths")
    void aMalformedIdIsRefused(String operation, String parameter) {
        var declared = EveryOperation.of(operation);
        var path = declared.template()
                .replace("{" + parameter + "}", "xyz")
                .replace("{groupId}", PROJECT)
                .replace("{orgId}", Api.ORG)
                .replaceAll("\\{\\w+Id}", PROJECT)
                .replaceAll("\\{\\w+}", "DATADOG");

        Refused.badRequest(
                        "PATH_PARAM_PARSE_ERROR",
                        "One or more path parameter in the request URI " + path + " is malformed.",
                        path)
                .in(Api.owner().send(declared.method(), path, null));
    }

    private static Stream<Arguments> idsOfPaths() {
        return EveryOperation.all().stream()
                .flatMap(operation ->
                        operation.idParameters().stream().map(parameter -> Arguments.of(operation.id(), parameter)));
    }
}
