package dev.atlassim.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.api.Json;
import java.util.Arrays;
import java.util.List;
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
            Given.exchange(2, "DATADOG", new KeptBody.Withheld(-1, "unread"), Given.SANDBOX, 401);

    private enum Result {
        MATCH,
        MISS,
        UNDECIDED
    }

    private static Result compare(String pattern, Exchange exchange) {
        if (Given.verify(pattern, exchange).verified()) {
            return Result.MATCH;
        }
        return Given.verify(pattern, exchange).undecided() == 1 ? Result.UNDECIDED : Result.MISS;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                                                   | MATCH",
                "{'method':'PUT'}                                                     | MATCH",
                "{'method':'POST'}                                                    | MISS",
                "{'method':'ANY'}                                                     | MATCH",
                "{'operationId':'updateGroupIntegration','status':200}                | MATCH",
                "{'status':'200'}                                                     | MATCH",
                "{'status':404}                                                       | MISS",
                "{'principal':'atlasdev','integrationType':'DATADOG'}                 | MATCH",
                "{'principal':'somebody'}                                             | MISS",
                "{'errorCode':'RATE_LIMITED'}                                         | MISS",
                "{'sandbox':'4888442a3354817a7320eb61'}                               | MATCH",
                "{'sandbox':'4888442a3354817a7320eb62'}                               | MISS",
                "{'urlPath':'/api/atlas/v2/groups/32b6e34b3d91647abb20e7b8/integrations/DATADOG'} | MATCH",
                "{'urlPath':'/api/atlas/v2/groups'}                                   | MISS",
                "{'urlPathPattern':'/api/atlas/v2/groups/[^/]+/integrations/.*'}      | MATCH",
                "{'urlPathPattern':'/api/atlas/v2/groups'}                            | MISS",
                "{'queryParameters':{'pretty':{'equalTo':'true'}}}                    | MATCH",
                "{'queryParameters':{'pretty':{'contains':'r','matches':'t.*'}}}      | MATCH",
                "{'queryParameters':{'pretty':{'contains':'r','matches':'f.*'}}}      | MISS",
                "{'queryParameters':{'pretty':{'doesNotMatch':'t.*'}}}                | MISS",
                "{'queryParameters':{'pretty':{'doesNotMatch':'f.*'}}}                | MATCH",
                "{'queryParameters':{'envelope':{'absent':true}}}                     | MATCH",
                "{'queryParameters':{'pretty':{'absent':true}}}                       | MISS",
                "{'queryParameters':{'pretty':{'absent':false}}}                      | MATCH",
                "{'queryParameters':{'envelope':{'doesNotMatch':'x'}}}                | MISS",
                "{'queryParameters':{'note':{'equalTo':'query-secret-1'}}}            | MATCH",
                "{'queryParameters':{'note':{'equalTo':'query-secret-2'}}}            | MISS",
                "{'queryParameters':{'note':{'contains':'secret'}}}                   | UNDECIDED",
                "{'queryParameters':{'note':{'doesNotMatch':'x'}}}                    | UNDECIDED",
                "{'headers':{'ACCEPT':{'contains':'json'}}}                           | MATCH",
                "{'headers':{'X-Api-Key':{'equalTo':'header-secret-1'}}}              | MATCH",
                "{'headers':{'X-Api-Key':{'equalTo':'header-secret-2'}}}              | MISS",
                "{'headers':{'X-Api-Key':{'matches':'.*'}}}                           | UNDECIDED",
                "{'headers':{'X-Api-Key':{'absent':true}}}                            | MISS",
                "{'headers':{'X-Other':{'absent':true}}}                              | MATCH",
                "{'secrets':{'apiKey':'89abcdef0123456789abcdef01234567'}}            | MATCH",
                "{'secrets':{'apiKey':'00abcdef0123456789abcdef01234567'}}            | MISS",
                "{'secrets':{'apiKey':'****************************4567'}}            | MISS",
                "{'secrets':{'serviceKey':'89abcdef0123456789abcdef01234567'}}        | MISS"
            })
    void anExchangeIsComparedWithAPattern(String pattern, Result expected) {
        assertThat(compare(pattern, DATADOG)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'matchesJsonPath':'$.region'}                                              | MATCH",
                "{'matchesJsonPath':'$.customEndpoint'}                                      | MISS",
                "{'matchesJsonPath':'$.apiKey'}                                              | MATCH",
                "{'matchesJsonPath':{'expression':'$.region','equalTo':'EU'}}                | MATCH",
                "{'matchesJsonPath':{'expression':'$.region','equalTo':'US'}}                | MISS",
                "{'matchesJsonPath':{'expression':'$.region','matches':'E.'}}                | MATCH",
                "{'matchesJsonPath':{'expression':'$.customEndpoint','absent':true}}         | MATCH",
                "{'matchesJsonPath':{'expression':'$.apiKey','absent':true}}                 | MISS",
                "{'matchesJsonPath':{'expression':'$.apiKey','equalTo':'89abcdef0123456789abcdef01234567'}} | MATCH",
                "{'matchesJsonPath':{'expression':'$.apiKey','equalTo':'another'}}           | MISS",
                "{'matchesJsonPath':{'expression':'$.apiKey','contains':'89ab'}}             | UNDECIDED",
                "{'matchesJsonPath':{'expression':'$.apiKey','doesNotMatch':'89ab.*'}}       | UNDECIDED",
                "{'matchesJsonPath':{'expression':'$.note','equalTo':'1'}}                   | UNDECIDED",
                "{'matchesJsonPath':{'expression':'$..*','equalTo':'EU'}}                    | MATCH",
                "{'matchesJsonPath':{'expression':'$..*','equalTo':'x'}}                     | UNDECIDED",
                "{'matchesJsonPath':{'expression':'$','contains':'EU'}}                      | UNDECIDED",
                "{'matchesJsonPath':\"$[?(@.region == 'EU')]\"}                              | MATCH",
                "{'matchesJsonPath':\"$[?(@.region == 'US')]\"}                              | MISS",
                "{'matchesJsonPath':\"$[?(@.apiKey == 'x')]\"}                               | UNDECIDED",
                "{'matchesJsonPath':\"$[?(@.apiKey =~ /8.*/)]\"}                             | UNDECIDED",
                "{'matchesJsonPath':'$.apiKey.length()'}                                     | UNDECIDED"
            })
    void aPathIntoTheBodyNeverDecidesOnAMaskedValue(String pattern, Result expected) {
        var body = pattern.contains("\"")
                ? pattern.replaceFirst("'matches", "\"matches").replace("Path':", "Path\":")
                : pattern.replace('\'', '"');
        assertThat(compareBody(body, DATADOG)).isEqualTo(expected);
    }

    private static Result compareBody(String bodyPattern, Exchange exchange) {
        var pattern = Given.object().putArray("bodyPatterns");
        var reader = new PatternReader(Given.MASKING, Given.FINGERPRINTS);
        var whole = Given.object();
        whole.set("bodyPatterns", pattern);
        pattern.add(read(bodyPattern));
        var expectation = reader.read(whole);
        assertThat(reader.problems()).isEmpty();
        var result = new Verifier(List.of(exchange), sandbox -> 0).verify(expectation);
        if (result.verified()) {
            return Result.MATCH;
        }
        return result.undecided() == 1 ? Result.UNDECIDED : Result.MISS;
    }

    private static JsonNode read(String json) {
        var bytes = json.getBytes(UTF_8);
        return Json.readObject(bytes, bytes.length);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type':'DATADOG','apiKey':'89abcdef0123456789abcdef01234567'}        | true  | MATCH",
                "{'type':'DATADOG','apiKey':'89abcdef0123456789abcdef01234567'}        | false | MISS",
                "{'apiKey':'00abcdef0123456789abcdef01234567'}                         | true  | MISS",
                "{'apiKey':'****************************4567'}                         | true  | MISS",
                "{'apiKey':7}                                                          | true  | MISS",
                "{'region':'EU'}                                                       | true  | MATCH",
                "{'region':'US'}                                                       | true  | MISS",
                "{'customEndpoint':'x'}                                                | true  | MISS",
                "{'note':{'a':1}}                                                      | true  | UNDECIDED",
                "{'note':'text'}                                                       | true  | MISS"
            })
    void aBodyIsEqualToJsonWithItsSecretsInClear(String expected, boolean ignoreExtraElements, Result result) {
        var pattern =
                "{'bodyPatterns':[{'equalToJson':" + expected + ",'ignoreExtraElements':" + ignoreExtraElements + "}]}";
        assertThat(compare(pattern, DATADOG)).isEqualTo(result);
    }

    @Test
    void theExpectedDocumentMayBeAText() {
        var text = Given.object("{'bodyPatterns':[{'ignoreExtraElements':true}]}");
        ((ObjectNode) text.at("/bodyPatterns/0")).put("equalToJson", "{\"region\":\"EU\"}");
        assertThat(compare(text.toString(), DATADOG)).isEqualTo(Result.MATCH);
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
