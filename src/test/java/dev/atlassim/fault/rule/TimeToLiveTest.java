package dev.atlassim.fault.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.atlassim.fault.TestLimits;
import dev.atlassim.fault.exchange.PastWorlds;
import dev.atlassim.state.SimulatorState;
import dev.atlassim.testing.MovableClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeToLiveTest {

    private final MovableClock clock = new MovableClock();

    @ParameterizedTest
    @CsvSource({
        "500ms, 499, false",
        "500ms, 500, true",
        "30s, 29999, false",
        "30s, 30000, true",
        "5m, 299999, false",
        "5m, 300000, true",
        "1h, 3599999, false",
        "1h, 3600000, true"
    })
    void aRuleExpiresAfterItsTimeToLive(String ttl, long millis, boolean expired) throws Exception {
        var rule = InstalledRule.at(clock.instant(), rule("{'ttl':'" + ttl + "'}"));
        clock.advance(Duration.ofMillis(millis));
        assertThat(rule.expired(clock)).isEqualTo(expired);
    }

    @Test
    void aRuleWithoutATimeToLiveStays() throws Exception {
        var rule = InstalledRule.at(clock.instant(), rule("{}"));
        clock.advance(Duration.ofDays(10_000));
        assertThat(rule.expired(clock)).isFalse();
    }

    @Test
    void countersAndTimeBeginAnewTogether() throws Exception {
        var rule = rule("{'ttl':'1s','times':1}");
        var state = new SimulatorState();
        var engine = new FaultEngine(state, clock, new PastWorlds(state, clock));
        state.change(view -> engine.replaced(view, List.of(rule), clock.instant()));
        engine.installed().get(0).draws().next();
        clock.advance(Duration.ofSeconds(2));
        state.change(engine::restarted);
        var anew = engine.installed().get(0);
        assertThat(anew.expired(clock)).isFalse();
        assertThat(anew.draws().next()).isZero();
    }

    private static Rule rule(String when) throws Exception {
        var json = "[{'when':" + when + ",'fault':{'type':'EMPTY_RESPONSE'}}]";
        return TestLimits.rules()
                .read(new ObjectMapper().readTree(json.replace('\'', '"')))
                .rules()
                .get(0);
    }
}
