package dev.atlassim.api.connection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.testing.RawConnection;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much of a refused body is read. */
@QuarkusTest
@TestProfile(DiscardedBodyTest.SmallLimit.class)
class DiscardedBodyTest {

    private static final int LIMIT = 1_000_000;
    private static final String UNAUTHORIZED = "HTTP/1.1 401";

    public static class SmallLimit implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("simulator.http.max-discarded-size", Integer.toString(LIMIT));
        }
    }

    @ParameterizedTest
    @CsvSource({"1000000, true", "1000001, false", "1000000000, false"})
    void theConnectionIsClosedWhereMoreFollows(int size, boolean kept) throws IOException {
        try (var connection = new RawConnection(new Socket("localhost", RestAssured.port))) {
            connection.send(
                    "POST /api/atlas/v2/groups HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + size + "\r\n\r\n");
            // All that follows is discarded, since the answer is here.
            var start = new String(connection.read(UNAUTHORIZED.length()), ISO_8859_1);
            assertThat(start).isEqualTo(UNAUTHORIZED);
            try {
                var part = new byte[LIMIT];
                for (int sent = 0; sent < size; sent += LIMIT) {
                    connection.send(size - sent < LIMIT ? new byte[size - sent] : part);
                }
                connection.send("GET /q/health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            } catch (UncheckedIOException closed) {
                assertThat(kept).isFalse();
                return;
            }
            assertThat(connection.readToEnd().text().contains("HTTP/1.1 200 OK"))
                    .isEqualTo(kept);
        }
    }
}
