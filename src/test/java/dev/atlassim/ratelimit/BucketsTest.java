package dev.atlassim.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.api.operation.EndpointSet;
import dev.atlassim.state.SimulatorState;
import dev.atlassim.testing.MovableClock;
import dev.atlassim.testing.Settings;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BucketsTest {

    private static final EndpointSet SET = EndpointSet.THIRD_PARTY_INTEGRATIONS;

    private final MovableClock clock = new MovableClock();

    private final SimulatorState state = new SimulatorState();

    private Buckets buckets(Map<String, String> settings) {
        return new Buckets(state, Settings.of(RateLimitConfig.class, settings), clock);
    }

    private final Buckets buckets = buckets(Map.of());

    @ParameterizedTest
    @CsvSource({
        "THIRD_PARTY_INTEGRATIONS, GROUP, 1200, 500",
        "PROJECTS, GROUP, 1200, 500",
        "PROJECTS_ROOT, USER, 1200, 500",
        "ROOT, USER, 300, 100",
        "ORGANIZATIONS_ROOT, USER, 300, 100",
        "ORGANIZATIONS, ORG, 500, 250",
    })
    void eachSetHasTheFiguresOfTheDocumentation(EndpointSet set, EndpointSet.Scope scope, int capacity, int refill) {
        assertThat(set.scope()).isEqualTo(scope);
        var limits = buckets.limits(state.view(), set);
        assertThat(limits.capacity()).isEqualTo(capacity);
        assertThat(limits.refill()).isEqualTo(refill);

        drain(set, "x", capacity);
        clock.advance(Duration.ofMinutes(1));
        drain(set, "x", refill);
    }

    @Test
    void aBucketRefillsInOneStepAtTheFullMinute() {
        drain(SET, "x", 1200);
        assertThat(buckets.take(state.view(), SET, "x")).isEqualTo(new Buckets.Taken(false, 0, 60));

        clock.advance(Duration.ofMillis(30_500));
        assertThat(buckets.take(state.view(), SET, "x")).isEqualTo(new Buckets.Taken(false, 0, 30));

        clock.advance(Duration.ofMillis(29_499));
        assertThat(buckets.take(state.view(), SET, "x")).isEqualTo(new Buckets.Taken(false, 0, 1));

        clock.advance(Duration.ofMillis(1));
        assertThat(buckets.take(state.view(), SET, "x")).isEqualTo(new Buckets.Taken(true, 499, 1));
    }

    @Test
    void aRefillDoesNotOverfill() {
        buckets.take(state.view(), SET, "x");
        buckets.take(state.view(), SET, "x");
        clock.advance(Duration.ofHours(1));

        assertThat(buckets.take(state.view(), SET, "x").remaining()).isEqualTo(1199);
    }

    @Test
    void bucketsAreNotSharedWithOthers() {
        drain(SET, "x", 1200);

        assertThat(buckets.take(state.view(), SET, "y").remaining()).isEqualTo(1199);
        assertThat(buckets.take(state.view(), EndpointSet.PROJECTS, "x").remaining())
                .isEqualTo(1199);
        assertThat(buckets.take(state.view(), SET, "x").granted()).isFalse();
    }

    @Test
    void figuresMayBeSetForOneSetOnly() {
        var set = buckets(Map.of(
                "simulator.rate-limit.sets.PROJECTS.capacity", "2",
                "simulator.rate-limit.sets.PROJECTS.refill", "1",
                "simulator.rate-limit.period", "10s"));

        assertThat(set.take(state.view(), EndpointSet.PROJECTS, "x").remaining())
                .isEqualTo(1);
        assertThat(set.take(state.view(), EndpointSet.PROJECTS, "x").remaining())
                .isZero();
        assertThat(set.take(state.view(), EndpointSet.PROJECTS, "x")).isEqualTo(new Buckets.Taken(false, 0, 10));
        clock.advance(Duration.ofSeconds(10));
        assertThat(set.take(state.view(), EndpointSet.PROJECTS, "x")).isEqualTo(new Buckets.Taken(true, 0, 1));
        assertThat(set.take(state.view(), SET, "x").remaining()).isEqualTo(1199);
    }

    @Test
    void aResetFillsEveryBucket() {
        drain(SET, "x", 1200);
        state.change(view -> buckets.limited(view, RateLimits.Overrides.NONE));

        assertThat(buckets.take(state.view(), SET, "x").remaining()).isEqualTo(1199);
    }

    private void drain(EndpointSet set, String scope, int tokens) {
        for (int left = tokens - 1; left >= 0; left--) {
            assertThat(buckets.take(state.view(), set, scope).remaining()).isEqualTo(left);
        }
        assertThat(buckets.take(state.view(), set, scope).granted()).isFalse();
    }
}
