package dev.atlassim.journal.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.api.json.Json;
import dev.atlassim.journal.Given;
import dev.atlassim.journal.exchange.Exchange;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestPatternTest {

    private static final String KEY = "89abcdef0123456789abcdef01234567";
    private static final Exchange DATADOG = Given.put(
            1, "DATADOG", "{\"type\":\"DATADOG\",\"apiKey\":\"" + KEY + "\",\"region\":\"EU\",\"note\":{\"a\":1}}");

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
        var reader = new PatternReader(Given.MASKING, Given.FINGERPRINTS, null);
        var whole = Given.object();
        whole.set("bodyPatterns", pattern);
        pattern.add(read(bodyPattern));
        var expectation = reader.read(whole).orElseThrow();
        var result = new Verifier(Stream.of(exchange), sandbox -> 0).verify(expectation);
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
}
