package dev.atlassim.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atlassim.testing.Api;
import dev.atlassim.testing.Requests;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DefaultAlertConfigsTest {

    /** Recorded 2026-08-10 in the list of a project of 2020. */
    @Test
    void aNewProjectHasThem() {
        assertThat(listed(Api.newProject()).map(DefaultAlertConfigsTest::summary))
                .containsExactly(
                        "REPLICATION_OPLOG_WINDOW_RUNNING_OUT LESS_THAN 1 HOURS, after 0 every 60",
                        "NO_PRIMARY, after 15 every 60",
                        "CLUSTER_MONGOS_IS_MISSING, after 15 every 60",
                        "OUTSIDE_METRIC_THRESHOLD CONNECTIONS_PERCENT GREATER_THAN 80.0 RAW, after 0 every 60",
                        "OUTSIDE_METRIC_THRESHOLD DISK_PARTITION_SPACE_USED_DATA GREATER_THAN 90.0 RAW, after 0 every 60",
                        "OUTSIDE_METRIC_THRESHOLD QUERY_TARGETING_SCANNED_OBJECTS_PER_RETURNED GREATER_THAN 1000.0 RAW,"
                                + " after 10 every 60",
                        "CREDIT_CARD_ABOUT_TO_EXPIRE, after 0 every 1440",
                        "OUTSIDE_METRIC_THRESHOLD NORMALIZED_SYSTEM_CPU_USER GREATER_THAN 95.0 RAW, after 0 every 60",
                        "OUTSIDE_METRIC_THRESHOLD NORMALIZED_SYSTEM_CPU_STEAL GREATER_THAN 50.0 RAW, after 0 every 60, disabled",
                        "HOST_HAS_INDEX_SUGGESTIONS, after 10 every 60",
                        "JOINED_GROUP, after 0 every 60");
    }

    @Test
    void theyAreTheSameWhenTheyAreListedAgainAndCanBeChangedOneByOne() {
        var groupId = Api.newProject();
        var path = AlertConfigJson.path(groupId);
        var before = Api.owner().get(path).body();
        assertThat(Api.owner().get(path).body()).isEqualTo(before);

        var first = path + "/" + Requests.firstAlertConfig(groupId);
        assertThat(Api.owner().delete(first).statusCode()).isEqualTo(204);

        assertThat(listed(groupId)).hasSize(10);
        assertThat(Api.owner().get(first).statusCode()).isEqualTo(404);
    }

    @Test
    void aProjectCanBeginWithoutThem() {
        var created = Api.owner()
                .post(
                        "/api/atlas/v2/groups",
                        "{\"name\":\"quiet-" + System.nanoTime() + "\",\"orgId\":\"" + Api.ORG
                                + "\",\"withDefaultAlertsSettings\":false}");

        assertThat(listed(Api.json(created).path("id").asText())).isEmpty();
    }

    private static Stream<JsonNode> listed(String groupId) {
        var listed = Api.json(Api.owner().get(AlertConfigJson.path(groupId))).path("results");
        return StreamSupport.stream(listed.spliterator(), false);
    }

    private static String summary(JsonNode config) {
        var limit = config.has("threshold") ? config.path("threshold") : config.path("metricThreshold");
        var metric = limit.has("metricName") ? " " + limit.path("metricName").asText() : "";
        var threshold = limit.isMissingNode()
                ? ""
                : metric + " " + limit.path("operator").asText() + " " + limit.path("threshold") + " "
                        + limit.path("units").asText();
        var notification = config.at("/notifications/0");
        return config.path("eventTypeName").asText() + threshold + ", after " + notification.path("delayMin")
                + " every " + notification.path("intervalMin")
                + (config.path("enabled").asBoolean() ? "" : ", disabled");
    }
}
