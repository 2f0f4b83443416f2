package dev.atlassim.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlassim.api.error.AtlasException;
import dev.atlassim.api.error.ErrorCode;
import dev.atlassim.state.SimulatorState;
import dev.atlassim.testing.LogRecorder;
import dev.atlassim.testing.MovableClock;
import dev.atlassim.testing.Settings;
import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class TokenRequestsTest {

    private final MovableClock clock = new MovableClock();
    private final TokenRequests requests = requests(Map.of());

    private TokenRequests requests(Map<String, String> settings) {
        var config = Settings.of(RateLimitConfig.class, settings);
        var state = new SimulatorState();
        return new TokenRequests(state, config, new Buckets(state, config, clock), clock);
    }

    @Test
    void theFiftyFirstRequestOfAMinuteIsRefused() {
        count(50);
        clock.advance(Duration.ofMillis(59_999));
        assertRefused("1");

        clock.advance(Duration.ofMillis(1));
        count(50);
        assertRefused("60");
    }

    @Test
    void clientsAndAddressesAreCountedApart() {
        count(50);

        assertThatCode(() -> requests.count("127.0.0.1", "other")).doesNotThrowAnyException();
        assertThatCode(() -> requests.count("127.0.0.2", "client")).doesNotThrowAnyException();
    }

    @Test
    void theFirstRefusalNamesTheSettingInTheLogAndLaterOnesDoNot() {
        var log = new LogRecorder();
        log.start();
        try {
            count(50);
            assertThat(log.text()).doesNotContain("token-requests-per-minute");
            assertRefused("60");
            assertRefused("60");
        } finally {
            log.stop();
        }
        assertThat(log.text()).containsOnlyOnce("simulator.rate-limit.token-requests-per-minute");
    }

    @Test
    void nothingIsCountedWhereLimitsAreOff() {
        var off = requests(
                Map.of("simulator.rate-limit.enabled", "false", "simulator.rate-limit.token-requests-per-minute", "1"));

        assertThatCode(() -> {
                    off.count("127.0.0.1", "client");
                    off.count("127.0.0.1", "client");
                })
                .doesNotThrowAnyException();
    }

    private void count(int times) {
        for (int i = 0; i < times; i++) {
            requests.count("127.0.0.1", "client");
        }
    }

    private void assertRefused(String retryAfter) {
        assertThatThrownBy(() -> requests.count("127.0.0.1", "client"))
                .asInstanceOf(InstanceOfAssertFactories.type(AtlasException.class))
                .extracting(AtlasException::refusal)
                .isEqualTo(ErrorCode.RATE_LIMITED
                        .with("/api/oauth/token", 50, 1)
                        .header("Retry-After", retryAfter)
                        .refusal());
    }
}
