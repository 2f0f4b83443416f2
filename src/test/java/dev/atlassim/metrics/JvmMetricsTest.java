package dev.atlassim.metrics;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import dev.atlassim.testing.Api;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class JvmMetricsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jvm_memory_used_bytes{area=\"heap\"",
                "jvm_threads_live_threads",
                "process_cpu_usage",
                "process_uptime_seconds",
                "http_server_active_connections",
                "http_server_requests_seconds_count{",
                "simulator_journal_entries"
            })
    void everyMetricIsServed(String name) {
        Api.owner().get("/api/atlas/v2/groups");

        given().when().get("/q/metrics").then().statusCode(200).body(containsString("\n" + name));
    }
}
