package dev.atlassim.webhook.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.testing.Api;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests for deliveries that are wrong. */
@QuarkusTest
class RefusedDeliveriesTest {

    private static final String DELIVERIES = "/_simulator/deliveries";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "event=alert.opened  | event must be one of alert.open, alert.update, alert.close, alert.acknowledge,"
                        + " alert.cancel, alert.inform, not 'alert.opened'; did you mean 'alert.open'?",
                "status=SENT         | status must be one of PENDING, DELIVERED, FAILED, NOT_SENT, not 'SENT'",
                "waitAtMost=5        | waitAtMost must be a span such as 500ms, 30s, 5m or 1h",
                "waitAtMost=60001ms  | waitAtMost must be at most 60000ms (simulator.webhooks.max-wait), not '60001ms'",
                "count=-1            | count must be a number from 0 to 9223372036854775807, not '-1'",
                "limit=1001          | limit must be a number from 1 to 1000, not '1001'",
                "groupId=1           | groupId must be 24 hexadecimal digits",
                "wait=5s             | unknown parameter 'wait'",
            })
    void aWrongQueryIsRefused(String query, String message) {
        var answer = Api.anonymous().get(DELIVERIES + "?" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                            | 400 | groupId is required",
                "{\"groupId\":\"1\"}                                           | 400 | groupId must be 24 hexadecimal digits",
                "{\"groupId\":\"32b6e34b3d91647abb20e7b8\",\"event\":\"open\"} | 400 | event must be one of alert.open",
                "{\"groupId\":\"32b6e34b3d91647abb20e7b8\",\"payload\":[]}     | 400 | payload must be",
                "{\"groupId\":\"32b6e34b3d91647abb20e7b8\",\"group\":\"\"}     | 400 | unknown key 'group'",
                "{\"groupId\":\"aaaaaaaaaaaaaaaaaaaaaaaa\"}                    | 404 | there is no project",
                "{\"groupId\":\"32b6e34b3d91647abb20e7b9\"}                    | 409 | has no WEBHOOK integration",
            })
    void aWrongTestIsRefused(String body, int status, String message) {
        var answer = Api.anonymous().post(DELIVERIES, body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(message);
    }

    @Test
    void whatIsNotThereIsReported() {
        assertThat(Api.anonymous().get(DELIVERIES + "/999999999").statusCode()).isEqualTo(404);
        assertThat(Api.anonymous().post(DELIVERIES + "/999999999/redeliver", "").statusCode())
                .isEqualTo(404);
    }
}
