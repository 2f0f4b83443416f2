package dev.atlassim.fault.effect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.form.Findings;
import dev.atlassim.form.Fragment;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DelayTest {

    private static final int DRAWS = 10_001;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'fixedDelayMilliseconds':70}                                                | 70 | 70  | 70 | 70",
                "{'delayDistribution':{'type':'fixed','milliseconds':70}}                     | 70 | 70  | 70 | 70",
                "{'delayDistribution':{'type':'uniform','lower':50,'upper':90}}               | 50 | 90  | 68 | 72",
                "{'delayDistribution':{'type':'lognormal','median':80,'sigma':0.4}}           | 1  | 900 | 78 | 82",
                "{'delayDistribution':{'type':'lognormal','median':80,'sigma':0}}             | 80 | 80  | 80 | 80",
                "{'delayDistribution':{'type':'lognormal','median':80,'sigma':2,'maxValue':90}} | 0 | 90 | 78 | 82",
            })
    void drawsFollowTheirDistribution(String fault, long min, long max, long lowMedian, long highMedian)
            throws Exception {
        var draws = draws(fault);
        assertThat(draws[0]).isGreaterThanOrEqualTo(min);
        assertThat(draws[DRAWS - 1]).isLessThanOrEqualTo(max);
        assertThat(draws[DRAWS / 2]).isBetween(lowMedian, highMedian);
    }

    @Test
    void aLognormalDelayIsSometimesFarAboveItsMedian() throws Exception {
        var draws = draws("{'delayDistribution':{'type':'lognormal','median':80,'sigma':0.4}}");
        assertThat(draws[DRAWS * 975 / 1000]).isBetween(165L, 190L);
    }

    private static long[] draws(String fault) throws Exception {
        var delay = (Delay) Delay.TYPE
                .reader()
                .apply(new Fragment(
                        new ObjectMapper().readValue(fault.replace('\'', '"'), ObjectNode.class),
                        new Findings().root()));
        var chance = new SplittableRandom(42);
        return LongStream.generate(() -> delay.distribution().millis(chance))
                .limit(DRAWS)
                .sorted()
                .toArray();
    }
}
