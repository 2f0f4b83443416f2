package dev.atlassim.fault.effect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.testing.Api;
import dev.atlassim.testing.Faults;
import dev.atlassim.testing.RawConnection;
import java.net.Socket;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** What a client sees of the faults of the connection, byte for byte, whatever the connection goes through. */
final class TransportCases {

    private static final String BODY = "{\"type\":\"VICTOR_OPS\",\"apiKey\":\"fedcba98-7654-3210-fedc-ba9876543210\"}";
    private static final int GARBAGE = 64;

    private TransportCases() {}

    /** Fault, method and phase. */
    static Stream<Arguments> all() {
        return Stream.of(
                        "EMPTY_RESPONSE",
                        "CONNECTION_RESET_BY_PEER",
                        "MALFORMED_RESPONSE_CHUNK",
                        "RANDOM_DATA_THEN_CLOSE",
                        "truncatedBody")
                .flatMap(fault -> fault.equals("truncatedBody")
                        ? Stream.of(Arguments.of(fault, "GET", ""), Arguments.of(fault, "POST", "after"))
                        : Stream.of(
                                Arguments.of(fault, "GET", "before"),
                                Arguments.of(fault, "POST", "before"),
                                Arguments.of(fault, "POST", "after")));
    }

    /** Lets {@code fault} happen to a request over a new connection, and looks at its bytes, its end, and what was applied. */
    static void check(Supplier<Socket> connect, String fault, String method, String phase) {
        var project = Api.newProject();
        var path = method.equals("POST") ? Api.integrations(project, "VICTOR_OPS") : Api.integrations(project);
        Faults.set("{'name':'it','match':{'groupId':'" + project + "','method':'" + method + "'},"
                + (phase.isEmpty() ? "" : "'phase':'" + phase + "',") + "'fault':{'type':'" + fault + "'}}");
        RawConnection.End end;
        try (var connection = new RawConnection(connect.get())) {
            connection.request(Api.owner(), method, path, method.equals("POST") ? BODY : null);
            end = connection.readToEnd();
        }
        checkEnd(fault, end);
        assertThat(Faults.fired()).isEqualTo(1);
        Faults.clear();
        if (method.equals("POST")) {
            var applied = Api.owner().get(path).statusCode() == 200;
            assertThat(applied).isEqualTo(phase.equals("after"));
            assertThat(Api.owner().post(path, BODY).statusCode()).isEqualTo(applied ? 409 : 200);
        }
    }

    private static void checkEnd(String fault, RawConnection.End end) {
        assertThat(end.how()).isEqualTo(fault.equals("CONNECTION_RESET_BY_PEER") ? "RST" : "FIN");
        switch (fault) {
            case "MALFORMED_RESPONSE_CHUNK" -> {
                assertThat(end.head()).startsWith("HTTP/1.1 200 OK\r\n").contains("Transfer-Encoding: chunked");
                assertThat(end.head()).contains("X-Simulator-Fault: it");
                assertThat(end.body()).hasSize(GARBAGE).doesNotMatch("(?s)[0-9a-fA-F].*");
            }
            case "RANDOM_DATA_THEN_CLOSE" ->
                assertThat(end.text()).hasSize(GARBAGE).doesNotStartWith("H");
            case "truncatedBody" -> {
                var announced = end.head().replaceAll("(?si).*content-length: (\\d+).*", "$1");
                assertThat(end.head()).startsWith("HTTP/1.1 200 OK\r\n").containsIgnoringCase("x-simulator-fault: it");
                assertThat(end.body()).hasSize(Integer.parseInt(announced) / 2).startsWith("{\"links\"");
            }
            default -> assertThat(end.text()).isEmpty();
        }
    }
}
