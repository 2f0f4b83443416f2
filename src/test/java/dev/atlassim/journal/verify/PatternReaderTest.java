package dev.atlassim.journal.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlassim.api.error.AtlasException;
import dev.atlassim.journal.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatternReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'operationID':'x'}            | unknown key 'operationID'; did you mean 'operationId'?",
                "{'url':'/x'}                   | unknown key 'url'",
                "{'operationId':'getGroups'}    | operationId has no value 'getGroups'; did you mean 'getGroup'?",
                "{'integrationType':'DATA_DOG'} | integrationType has no value 'DATA_DOG'; did you mean 'DATADOG'?",
                "{'errorCode':'NOT_IN_GROUPS'}  | errorCode has no value 'NOT_IN_GROUPS'; did you mean 'NOT_IN_GROUP'?",
                "{'status':'2xx'}               | status must be an HTTP status, not '2xx'",
                "{'status':true}                | status must be text or a number",
                "{'method':'put'}               | method must be an HTTP method in capitals, not 'put'",
                "{'sandbox':'x'} | sandbox must be the id of an organization, 24 hexadecimal digits, not 'x'",
                "{'urlPath':1}                  | urlPath must be text; put it in quotes",
                "{'urlPathPattern':'('}         | urlPathPattern is not a regular expression: missing closing )",
                "{'headers':'x'}                | headers must be an object, written as key: value",
                "{'pathPattern':'(?=x)'} | pathPattern is not a regular expression: invalid or unsupported Perl syntax"
                        + " (?=",
                "{'urlPathPattern':'a','pathPattern':'a'} | pathPattern is another name of urlPathPattern; give one of"
                        + " them",
                "{'headers':{'Accept':'x'}}     | headers.Accept must be an object, written as key: value",
                "{'headers':{'Accept':{}}} | headers.Accept needs one of equalTo, contains, matches, doesNotMatch,"
                        + " absent",
                "{'headers':{'Accept':{'equalsTo':'x'}}} | unknown key 'headers.Accept.equalsTo'; did you mean"
                        + " 'equalTo'?",
                "{'headers':{'Authorization':{'absent':true}}} | headers.Authorization is never kept; ask for"
                        + " principal",
                "{'queryParameters':{'a':{'absent':'x'}}} | queryParameters.a.absent must be true or false",
                "{'bodyPatterns':{}}            | bodyPatterns must be a list",
                "{'bodyPatterns':[{}]} | bodyPatterns[0] must be an object with either equalToJson or matchesJsonPath",
                "{'bodyPatterns':[{'equalToJson':'{'}]} | bodyPatterns[0].equalToJson must be an object, or a text that"
                        + " holds one without repeated keys",
                "{'bodyPatterns':[{'equalToJson':{},'ignoreOrder':true}]} | unknown key 'bodyPatterns[0].ignoreOrder';"
                        + " did you mean 'ignoreArrayOrder'?",
                "{'bodyPatterns':[{'equalToJson':{},'ignoreArrayOrder':1}]} | bodyPatterns[0].ignoreArrayOrder must be"
                        + " true or false",
                "{'bodyPatterns':[{'matchesJsonPath':'$['}]} | bodyPatterns[0].matchesJsonPath is not a JSONPath",
                "{'bodyPatterns':[{'matchesJsonPath':''}]} | bodyPatterns[0].matchesJsonPath is not a JSONPath",
                "{'bodyPatterns':[{'matchesJsonPath':{'equalTo':'x'}}]} | bodyPatterns[0].matchesJsonPath must be a"
                        + " JSONPath, or an object with expression",
                "{'secrets':{'apikey':'x'}} | unknown key 'secrets.apikey'; did you mean 'apiKey'?",
                "{'secrets':{'apiKey':1}}       | secrets.apiKey must be text; put it in quotes",
                "{'challenges':'yes'}           | challenges must be true or false",
                "{'challenges':1,'sequence':[{}]} | challenges must be true or false",
                "{'sequence':[{'challenges':true}]} | unknown key 'sequence[0].challenges'",
                "{'count':3}                    | count must be an object of exactly, or of atLeast and atMost",
                "{'count':{'atleast':3}}        | unknown key 'count.atleast'; did you mean 'atLeast'?",
                "{'count':{'exactly':1e400}}    | count.exactly must be a whole number from 0 to 2147483647",
                "{'count':{'atLeast':-1}}       | count.atLeast must be a whole number from 0 to 2147483647",
                "{'count':{'exactly':1,'atMost':2}} | count must have nothing beside exactly",
                "{'count':{'atLeast':3,'atMost':2}} | count.atLeast must not be more than count.atMost",
                "{'sequence':[]}                | sequence must have at least 1 entry",
                "{'sequence':[1]}               | sequence[0] must be an object, written as key: value",
                "{'sequence':[{}],'method':'PUT'} | beside sequence there may be nothing, but there is 'method'",
                "{'sequence':[{'count':{'exactly':1}}]} | unknown key 'sequence[0].count'"
            })
    void aMistakeIsNamedWithItsPlaceAndWhatWouldBeRight(String pattern, String problem) {
        assertThat(Given.problems(pattern).orElseThrow()).containsExactly(problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"$[?(@.a == ", "$.a.", "((((", "$[", "$..", "$.a.a("})
    void aLongJsonPathIsRefusedBeforeItIsRead(String part) {
        var pattern = Given.object();
        pattern.putArray("bodyPatterns").addObject().put("matchesJsonPath", part.repeat(10_000));
        var reader = new PatternReader(Given.MASKING, Given.FINGERPRINTS, null);

        assertThat(reader.read(pattern)).isEmpty();
        assertThat(reader.problems())
                .containsExactly("bodyPatterns[0].matchesJsonPath must have at most 1024 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$[?(", "$.a", "((((", "$[", "$..a", "!", "$[?(@.a == ", "$.a(", "[?("})
    void aJsonPathNestedAsDeepAsItCanBeIsAnswered(String part) {
        var pattern = Given.object();
        pattern.putArray("bodyPatterns")
                .addObject()
                .put("matchesJsonPath", "$" + part.substring(1).repeat(1023 / Math.max(1, part.length() - 1)));
        var reader = new PatternReader(Given.MASKING, Given.FINGERPRINTS, null);

        assertThat(reader.read(pattern).isPresent()).isEqualTo(reader.problems().isEmpty());
    }

    @Test
    void aPatternThatIsNestedTooDeepIsAnswered() {
        assertThatThrownBy(() -> Given.object("{'sequence':" + "[".repeat(50_000)))
                .isInstanceOf(AtlasException.class);
    }

    @Test
    void allErrorsAreReportedAtOnce() {
        assertThat(Given.problems("{'methd':'PUT','status':'x','sequence2':1,'count':{'exactly':-1}}")
                        .orElseThrow())
                .hasSize(4);
    }
}
