package dev.atlassim.fault.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.form.Findings;
import dev.atlassim.form.Fragment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleCountersTest {

    private static final int DRAWS = 10_000;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                 | xxxxxxxx",
                "{'times':1}                                        | x.......",
                "{'times':3}                                        | xxx.....",
                "{'after':2}                                        | ..xxxxxx",
                "{'after':2,'times':2}                              | ..xx....",
                "{'sequence':['fail','fail','pass','fail']}         | xx.x....",
                "{'sequence':['pass','fail'],'after':3}             | ....x...",
                "{'probability':0,'seed':7}                         | ........",
                "{'probability':1}                                  | xxxxxxxx",
                "{'probability':1,'times':2,'after':1}              | .xx.....",
            })
    void aRuleFiresOnTheseOfEightRequests(String when, String expected) throws Exception {
        var draws = draws(when, "rule");
        var seen = LongStream.range(0, 8)
                .mapToObj(i -> draws.next() == i ? "x" : ".")
                .collect(Collectors.joining());
        assertThat(seen).isEqualTo(expected);
        assertThat(draws.matched()).isEqualTo(8);
        assertThat(draws.fired())
                .isEqualTo(expected.chars().filter(c -> c == 'x').count());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.3, 0.5, 0.99})
    void aProbabilityIsMetInTheLongRun(double probability) throws Exception {
        var fired = fired(draws("{'probability':" + probability + ",'seed':42}", "rule"), DRAWS);
        assertThat(fired.size() / (double) DRAWS).isBetween(probability - 0.02, probability + 0.02);
    }

    @Test
    void oneSeedGivesTheSameDrawsInTenRuns() throws Exception {
        var first = fired(draws("{'probability':0.3,'seed':42}", "rule"), DRAWS);
        for (int run = 0; run < 10; run++) {
            assertThat(fired(draws("{'probability':0.3,'seed':42}", "rule"), DRAWS))
                    .isEqualTo(first);
        }
    }

    @ParameterizedTest
    @CsvSource({"42, other", "43, rule"})
    void anotherSeedOrAnotherRuleGivesOtherDraws(long seed, String rule) throws Exception {
        assertThat(fired(draws("{'probability':0.3,'seed':" + seed + "}", rule), DRAWS))
                .isNotEqualTo(fired(draws("{'probability':0.3,'seed':42}", "rule"), DRAWS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'probability':0.3,'seed':42}",
                "{'probability':0.3,'seed':42,'times':100}",
                "{'probability':0.3,'seed':42,'times':100,'after':50}",
                "{'times':1000,'after':10}"
            })
    void manyThreadsFireTheSameDrawsAsOne(String when) throws Exception {
        var alone = fired(draws(when, "rule"), DRAWS);
        var shared = draws(when, "rule");
        var together = new ConcurrentSkipListSet<Long>();
        var threads = 32;
        var pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<Void>> tasks = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                var share = DRAWS / threads + (t < DRAWS % threads ? 1 : 0);
                tasks.add(() -> {
                    together.addAll(fired(shared, share));
                    return null;
                });
            }
            for (var done : pool.invokeAll(tasks)) {
                done.get();
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(together).isEqualTo(alone);
        assertThat(shared.fired()).isEqualTo(alone.size());
    }

    @Test
    void aDrawOfProbabilityFiresAtMostSoManyTimes() throws Exception {
        var all = fired(draws("{'probability':0.3,'seed':42}", "rule"), DRAWS);
        var some = fired(draws("{'probability':0.3,'seed':42,'times':5}", "rule"), DRAWS);
        assertThat(some).containsExactlyElementsOf(all.stream().limit(5).toList());
    }

    private static Set<Long> fired(RuleCounters draws, int count) {
        var fired = new ConcurrentSkipListSet<Long>();
        for (int i = 0; i < count; i++) {
            var n = draws.next();
            if (n >= 0) {
                fired.add(n);
            }
        }
        return fired;
    }

    private static RuleCounters draws(String when, String rule) throws Exception {
        var object = new ObjectMapper().readValue(when.replace('\'', '"'), ObjectNode.class);
        return new RuleCounters(When.of(new Fragment(object, new Findings().root())), rule);
    }
}
