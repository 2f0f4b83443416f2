package dev.atlassim.fault.effect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.testing.Api;
import dev.atlassim.testing.Await;
import dev.atlassim.testing.Faults;
import dev.atlassim.testing.RawConnection;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class HeldThreadTest {

    private static final int REQUESTS = 1000;

    @AfterEach
    void clear() {
        Faults.clear();
    }

    /** The delays outlast the test. If each request held a thread, there would be a thousand more threads. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "'delay','fixedDelayMilliseconds':600000",
                "'chunkedDribbleDelay','numberOfChunks':2,'totalDuration':600000"
            })
    void aThousandDelayedRequestsHoldNoThread(String fault) {
        var caller = Api.owner();
        Faults.set("{'match':{'query':{'held':'true'}},'fault':{'type':" + fault + "}}");
        var threads = ManagementFactory.getThreadMXBean();
        var before = threads.getThreadCount();
        var connections = new ArrayList<RawConnection>();
        try {
            for (int i = 0; i < REQUESTS; i++) {
                var connection = new RawConnection(TransportFaultTest.connect());
                connections.add(connection);
                connection.request(caller, "GET", "/api/atlas/v2/groups?held=true&itemsPerPage=1", null);
            }
            Await.until(() -> Faults.fired() >= REQUESTS);
            assertThat(threads.getThreadCount() - before).isLessThan(50);
            assertThat(Api.owner().get("/api/atlas/v2/groups").statusCode()).isEqualTo(200);
        } finally {
            connections.forEach(RawConnection::close);
        }
    }
}
