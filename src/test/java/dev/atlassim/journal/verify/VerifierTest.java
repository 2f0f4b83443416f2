package dev.atlassim.journal.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.journal.Given;
import dev.atlassim.journal.exchange.Exchange;
import dev.atlassim.journal.exchange.RecordedBody;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerifierTest {

    private static final String KEY = "89abcdef0123456789abcdef01234567";
    private static final Exchange DATADOG = Given.put(
            1, "DATADOG", "{\"type\":\"DATADOG\",\"apiKey\":\"" + KEY + "\",\"region\":\"EU\",\"note\":{\"a\":1}}");
    private static final Exchange UNREAD =
            Given.exchange(2, "DATADOG", new RecordedBody.NotKept(-1, "unread"), Given.SANDBOX, 401);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // pattern                                                        | verified | matched | left out
                "{'method':'PUT','count':{'exactly':1}}                           | true     | 1       | 1",
                "{'method':'PUT','challenges':false,'count':{'exactly':1}}        | true     | 1       | 1",
                "{'method':'PUT','challenges':true,'count':{'exactly':2}}         | true     | 2       |",
                "{'method':'PUT','count':{'exactly':2}}                           | false    | 1       | 1",
                "{'bodyPatterns':[{'matchesJsonPath':'$.region'}],'count':{'exactly':1}} | true | 1    | 1",
                "{'method':'GET','count':{'exactly':0}}                           | true     | 0       |",
                "{'status':401}                                                   | false    | 0       | 1",
                "{'status':401,'challenges':true}                                 | true     | 1       |",
                "{'sequence':[{'status':401},{'status':200}]}                     | false    | 0       | 1",
                "{'sequence':[{'status':401},{'status':200}],'challenges':true}   | true     | 2       |",
                "{'sequence':[{'method':'PUT'}]}                                  | true     | 1       | 1"
            })
    void signInChallengesCountOnlyWhereAskedFor(String pattern, boolean verified, long matched, Long leftOut) {
        var result = Given.verify(pattern, Given.challenge(0, "DATADOG"), DATADOG);
        assertThat(result.verified()).isEqualTo(verified);
        assertThat(result.matched()).isEqualTo(matched);
        assertThat(result.challengesLeftOut()).isEqualTo(leftOut);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // count             | matching | unread | evicted | verified
                "{'atLeast':2}       | 2 | 0 | 0 | true",
                "{'atLeast':2}       | 2 | 5 | 5 | true",
                "{'atLeast':2}       | 1 | 0 | 0 | false",
                "{'atLeast':2}       | 1 | 1 | 0 | false",
                "{'atLeast':2}       | 1 | 0 | 1 | false",
                "{'atLeast':0}       | 0 | 0 | 9 | true",
                "{'atMost':2}        | 2 | 0 | 0 | true",
                "{'atMost':2}        | 0 | 0 | 0 | true",
                "{'atMost':2}        | 1 | 1 | 0 | true",
                "{'atMost':2}        | 1 | 0 | 1 | true",
                "{'atMost':2}        | 2 | 1 | 0 | false",
                "{'atMost':2}        | 1 | 1 | 1 | false",
                "{'atMost':2}        | 0 | 0 | 3 | false",
                "{'atMost':2}        | 3 | 0 | 0 | false",
                "{'exactly':2}       | 2 | 0 | 0 | true",
                "{'exactly':2}       | 2 | 1 | 0 | false",
                "{'exactly':2}       | 2 | 0 | 1 | false",
                "{'exactly':2}       | 1 | 1 | 0 | false",
                "{'exactly':0}       | 0 | 0 | 0 | true",
                "{'exactly':0}       | 0 | 0 | 1 | false",
                "{'exactly':0}       | 0 | 1 | 0 | false",
                "{'atLeast':1,'atMost':2} | 1 | 1 | 0 | true",
                "{'atLeast':1,'atMost':2} | 1 | 1 | 1 | false"
            })
    void whatIsNotKnownNeverMakesACountHold(String count, int matching, int unread, long evicted, boolean verified) {
        var exchanges = IntStream.range(0, matching + unread)
                .mapToObj(i -> i < matching ? DATADOG : UNREAD)
                .toArray(Exchange[]::new);
        var pattern = "{'bodyPatterns':[{'matchesJsonPath':'$.region'}],'count':" + count + "}";
        var result = Given.verify(pattern, evicted, exchanges);
        assertThat(result.verified()).isEqualTo(verified);
        assertThat(result.matched()).isEqualTo(matching);
        if (!verified && evicted > 0) {
            assertThat(result.error()).contains(evicted + " that could have mattered are no longer in the journal");
        }
        if (!verified && unread > 0) {
            assertThat(result.error()).contains("of " + unread + " more it cannot be told");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SLACK,DATADOG,WEBHOOK     | -1",
                "SLACK,WEBHOOK             | -1",
                "DATADOG                   | -1",
                "SLACK,SLACK               | 1",
                "DATADOG,SLACK             | 1",
                "PAGER_DUTY                | 0",
                "SLACK,WEBHOOK,DATADOG     | 2"
            })
    void aSequenceIsSeenInOrderWithOthersBetween(String types, int missingStep) {
        var steps = Arrays.stream(types.split(","))
                .map(type -> "{'integrationType':'" + type + "'}")
                .collect(Collectors.joining(",", "{'sequence':[", "]}"));
        var result = Given.verify(
                steps, 9, Given.put(1, "SLACK", null), Given.put(2, "DATADOG", null), Given.put(3, "WEBHOOK", null));
        assertThat(result.verified()).isEqualTo(missingStep < 0);
        if (missingStep >= 0) {
            assertThat(result.error())
                    .startsWith("sequence[" + missingStep + "] was not seen")
                    .contains("9 that could");
        }
    }

    @Test
    void theNearestMissesComeFirstAndTellWhatDiffers() {
        var far = Given.put(1, "SLACK", "{\"type\":\"SLACK\"}");
        var near = Given.put(2, "DATADOG", "{\"type\":\"DATADOG\",\"region\":\"US\"}");
        var result = Given.verify(
                "{'integrationType':'DATADOG','status':200,'bodyPatterns':"
                        + "[{'equalToJson':{'type':'DATADOG','region':'EU','apiKey':'canary-7f3a91c04be2'}}]}",
                far,
                near,
                far,
                far);
        assertThat(result.matched()).isZero();
        assertThat(result.expected()).isEqualTo("at least 1");
        assertThat(result.nearMisses()).hasSize(3);
        assertThat(result.nearMisses().get(0).id()).isEqualTo("2");
        assertThat(result.nearMisses().get(0).differences())
                .containsExactly(
                        Difference.of("bodyPatterns[0].equalToJson.region", "\"EU\"", "\"US\""),
                        Difference.of("bodyPatterns[0].equalToJson.apiKey", "(as given)", "absent"));
        assertThat(result.nearMisses().get(1).differences()).hasSizeGreaterThan(2);
    }

    @Test
    void whereTooManyMatchedTheLatestAreNamed() {
        var exchanges = IntStream.rangeClosed(1, 12)
                .mapToObj(i -> Given.put(i, i == 7 ? "SLACK" : "DATADOG", null))
                .toArray(Exchange[]::new);
        var result = Given.verify("{'integrationType':'DATADOG','count':{'atMost':10}}", exchanges);
        assertThat(result.error()).isEqualTo("expected at most 10 matching, but 11 did");
        assertThat(result.matching()).containsExactly("12", "11", "10", "9", "8", "6", "5", "4", "3", "2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'integrationType':'SLACK'}", "{'sequence':[{'integrationType':'SLACK'}]}"})
    void ofManyThatAreComparedOnlyFewAreHeld(String pattern) {
        var held = new ArrayList<WeakReference<Exchange>>();
        var alive = new ArrayList<Long>();
        var exchanges = IntStream.rangeClosed(1, 1000).mapToObj(i -> {
            var exchange = Given.put(i, i == 1000 ? "SLACK" : "DATADOG", null);
            held.add(new WeakReference<>(exchange));
            if (i == 1000) {
                System.gc();
                alive.add(held.stream().filter(e -> e.get() != null).count());
            }
            return exchange;
        });
        assertThat(Given.verify(pattern, 0, exchanges).verified()).isTrue();
        assertThat(alive).singleElement().satisfies(count -> assertThat(count).isLessThan(20));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'secrets':{'apiKey':'CANARY'}}",
                "{'bodyPatterns':[{'equalToJson':{'apiKey':'CANARY'}}]}",
                "{'bodyPatterns':[{'equalToJson':{'api_key':'CANARY'}}]}",
                "{'bodyPatterns':[{'equalToJson':['CANARY']}]}",
                "{'bodyPatterns':[{'matchesJsonPath':{'expression':'$.apiKey','equalTo':'CANARY'}}]}",
                "{'headers':{'X-Api-Key':{'equalTo':'CANARY'}}}",
                "{'queryParameters':{'note':{'equalTo':'CANARY'}}}"
            })
    void aFailedVerificationRepeatsNoSecretOfThePatternAndTellsNoneOfTheRequest(String pattern) {
        var result = Given.verify(pattern.replace("CANARY", "canary-7f3a91c04be2"), DATADOG, UNREAD);
        assertThat(result.verified()).isFalse();
        assertThat(result.toString()).doesNotContain("canary", KEY, "header-secret", "query-secret");
    }
}
