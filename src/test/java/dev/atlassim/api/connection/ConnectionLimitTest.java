package dev.atlassim.api.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.testing.Await;
import dev.atlassim.testing.LogRecorder;
import dev.atlassim.testing.RawConnection;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ConnectionLimitTest.FewConnections.class)
class ConnectionLimitTest {

    private static final int MAX = 20;
    private static final String ASK = "HEAD /q/health/live HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private static final String OK = "HTTP/1.1 200 OK";

    public static class FewConnections implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("simulator.http.max-connections", Integer.toString(MAX));
        }
    }

    @Test
    void furtherConnectionsAreClosedUntilOneOfThoseThatAreOpenEnds() throws IOException {
        var log = new LogRecorder();
        var open = new ArrayList<RawConnection>();
        log.start();
        try {
            Await.until(() -> !accepted(open));
            Await.until(() -> !accepted(open));

            // The client of the tests may hold connections of its own.
            assertThat(open).hasSizeBetween(MAX / 2, MAX);
            open.forEach(connection -> assertThat(answers(connection)).isTrue());
            assertThat(log.text()).containsOnlyOnce("simulator.http.max-connections");

            open.remove(0).close();
            Await.until(() -> accepted(open));
        } finally {
            log.stop();
            open.forEach(RawConnection::close);
        }
    }

    /** Opens a connection; keeps it if the server does. Silent ones count. */
    private static boolean accepted(List<RawConnection> open) {
        var silent = connect();
        var asking = connect();
        if (answers(asking)) {
            open.add(silent);
            open.add(asking);
            return true;
        }
        asking.close();
        silent.close();
        return false;
    }

    private static RawConnection connect() {
        try {
            return new RawConnection(new Socket("localhost", RestAssured.port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean answers(RawConnection connection) {
        try {
            connection.send(ASK);
            var head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                var next = connection.read(1);
                if (next.length == 0) {
                    return false;
                }
                head.append((char) next[0]);
            }
            return head.indexOf(OK) == 0;
        } catch (UncheckedIOException closed) {
            return false;
        }
    }
}
