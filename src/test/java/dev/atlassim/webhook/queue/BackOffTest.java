package dev.atlassim.webhook.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.testing.Settings;
import dev.atlassim.webhook.WebhookConfig;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackOffTest {

    @ParameterizedTest
    @CsvSource({
        "1s, 30s, 1, 1000",
        "1s, 30s, 2, 2000",
        "1s, 30s, 5, 16000",
        "1s, 30s, 6, 30000",
        "1s, 30s, 100, 30000",
        "1s, 500ms, 1, 500",
        "1s, 500ms, 2, 500",
        "1ms, 1ms, 100, 1",
        "P100000000D, P200000000D, 100, 17280000000000000",
    })
    void theWaitDoublesUpToTheLongest(String first, String longest, int attempts, long millis) {
        var config = Settings.of(
                WebhookConfig.class,
                Map.of("simulator.webhooks.back-off", first, "simulator.webhooks.max-back-off", longest));

        assertThat(BackOff.millis(config, attempts)).isEqualTo(millis);
    }
}
