package dev.atlassim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.api.error.ErrorCode;
import dev.atlassim.api.operation.Operation;
import dev.atlassim.testing.Api;
import dev.atlassim.testing.EveryOperation;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each answer for what does not exist is one that each official client recognises: the table of docs/clients.md. */
@QuarkusTest
class AbsentTest {

    private static final String NOT_CALLED = "\u2014";
    private static final String UNKNOWN = "ffffffffffffffffffffffff";
    private static final Pattern CELLS = Pattern.compile("\\s*\\|\\s*");
    private static final Pattern CODE = Pattern.compile("`([A-Z_]+)`");

    /** One operation of one row. */
    private record Row(String operationId, String absent, List<String> clients) {}

    /** The rows, with the names of the clients first. */
    private static List<Row> table() throws IOException {
        var page = Files.readString(Path.of("docs/clients.md"));
        var section = page.substring(page.indexOf("## What clients take for absent"), page.indexOf("## Test results"));
        return section.lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("|--"))
                .map(line -> List.of(CELLS.split(line.substring(1).strip())))
                .flatMap(cells -> Arrays.stream(cells.get(0).split(", "))
                        .map(id -> new Row(id.replace("`", ""), cells.get(1), cells.subList(2, cells.size()))))
                .toList();
    }

    static Stream<Arguments> recognised() throws IOException {
        var table = table();
        var clients = table.get(0).clients;
        return table.stream()
                .skip(1)
                .flatMap(row -> IntStream.range(0, clients.size())
                        .filter(i -> !row.clients.get(i).equals(NOT_CALLED))
                        .mapToObj(i -> Arguments.of(row.operationId, row.absent, clients.get(i), row.clients.get(i))));
    }

    @ParameterizedTest(name = "{0}: {2} recognises {3}")
    @MethodSource("recognised")
    void aClientRecognisesTheAnswer(String operationId, String absent, String client, String recognised) {
        var operation = EveryOperation.of(operationId);
        var body = operationId.equals("setGroupLimit") ? "{\"value\":1}" : null;
        var answer = Api.owner()
                .with("Content-Type", "application/json")
                .send(operation.method(), path(operation, absent), body);

        assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
        var codes = codes(recognised);
        if (!codes.isEmpty()) {
            assertThat(Api.json(answer).path("errorCode").asText()).isIn(codes);
        } else if (recognised.startsWith("not ")) {
            assertThat("not " + answer.statusCode()).isNotEqualTo(recognised);
        } else {
            assertThat(Integer.toString(answer.statusCode())).isIn(List.of(recognised.split(", ")));
        }
    }

    private static List<String> codes(String cell) {
        return CODE.matcher(cell).results().map(code -> code.group(1)).toList();
    }

    private static String path(Operation operation, String absent) {
        return Operation.V2
                + operation
                        .path()
                        .replace("{groupId}", absent.equals("the project") ? UNKNOWN : Api.EMPTY_PROJECT)
                        .replace("{orgId}", Api.ORG)
                        .replace("{eventId}", UNKNOWN)
                        .replace("{alertId}", UNKNOWN)
                        .replace("{groupName}", "no-such-project")
                        .replace("{integrationType}", "VICTOR_OPS")
                        .replace("{limitName}", "no.such.limit")
                        .replace("{alertConfigId}", UNKNOWN)
                        .replace("{teamId}", UNKNOWN)
                        .replace("{userId}", UNKNOWN);
    }

    @Test
    void everyCodeOfTheTableIsInTheCatalogue() throws IOException {
        var codes = table().stream()
                .flatMap(row -> row.clients.stream())
                .flatMap(cell -> codes(cell).stream())
                .collect(Collectors.toSet());

        assertThat(codes)
                .isNotEmpty()
                .isSubsetOf(Arrays.stream(ErrorCode.values()).map(Enum::name).toList());
    }

    @Test
    void everyOperationThatReadsOrRemovesOneThingIsInTheTable() throws IOException {
        var one = EveryOperation.all().stream()
                .filter(operation -> List.of("GET", "DELETE").contains(operation.method()))
                .filter(operation -> operation.path().endsWith("}"))
                .map(Operation::id)
                .filter(id -> !id.equals("getOrg"))
                .toList();

        assertThat(table().stream().map(Row::operationId)).containsAll(one);
    }
}
