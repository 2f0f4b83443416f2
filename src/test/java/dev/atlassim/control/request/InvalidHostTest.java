package dev.atlassim.control.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.testing.RawConnection;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class InvalidHostTest {

    private static RawConnection.End get(String path, String header) throws IOException {
        try (var connection = new RawConnection(new Socket("localhost", RestAssured.port))) {
            connection.send("GET " + path + " HTTP/1.1\r\n" + header + "Connection: close\r\n\r\n");
            return connection.readToEnd();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "user@host", "[::1", "localhost:99999", "localhost:x", "a/b", "\u00e4"})
    void itIsRefusedInTheFormOfTheAtlasApi(String host) throws IOException {
        var answer = get("/api/atlas/v2/groups", "Host: " + host + "\r\n");

        assertThat(answer.head()).startsWith("HTTP/1.1 400 Bad Request").contains("application/json");
        assertThat(answer.body())
                .isEqualTo("{\"detail\":\"The header Host is missing or invalid.\",\"error\":400,"
                        + "\"errorCode\":\"INVALID_HOST\",\"parameters\":[],\"reason\":\"Bad Request\"}");
    }

    @ParameterizedTest
    @CsvSource({"/_simulator/init", "/q/health/live", "/nowhere"})
    void itIsRefusedInTheFormOfTheControlApi(String path) throws IOException {
        for (var header : new String[] {"Host: a b\r\n", ""}) {
            var answer = get(path, header);

            assertThat(answer.head()).startsWith("HTTP/1.1 400 Bad Request").contains("application/json");
            assertThat(answer.body())
                    .contains("the header Host is missing, or is not a host name or address with an optional port");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:1", "127.0.0.1", "[::1]:8080"})
    void anyValidHostIsServed(String host) throws IOException {
        assertThat(get("/_simulator/init", "Host: " + host + "\r\n").head()).startsWith("HTTP/1.1 200 OK");
    }
}
