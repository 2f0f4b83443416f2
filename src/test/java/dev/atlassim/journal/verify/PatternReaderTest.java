package dev.atlassim.journal.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.journal.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
                "{'status':true}                | status must be a text or number",
                "{'method':'put'}               | method must be an HTTP method in capitals, not 'put'",
                "{'sandbox':'x'} | sandbox must be the id of an organization, 24 hexadecimal digits, not 'x'",
                "{'urlPath':1}                  | urlPath must be a text",
                "{'urlPathPattern':'('}         | urlPathPattern is no regular expression: Unclosed group",
                "{'headers':'x'}                | headers must be an object",
                "{'headers':{'Accept':'x'}}     | headers.Accept must be an object",
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
                "{'bodyPatterns':[{'matchesJsonPath':'$['}]} | bodyPatterns[0].matchesJsonPath is no JSONPath",
                "{'bodyPatterns':[{'matchesJsonPath':''}]} | bodyPatterns[0].matchesJsonPath is no JSONPath",
                "{'bodyPatterns':[{'matchesJsonPath':{'equalTo':'x'}}]} | bodyPatterns[0].matchesJsonPath must be a"
                        + " JSONPath, or an object with expression",
                "{'secrets':{'apikey':'x'}} | no type of integration has the secret 'apikey'; did you mean 'apiKey'?",
                "{'secrets':{'apiKey':1}}       | secrets.apiKey must be a text",
                "{'count':3}                    | count must be an object of exactly, or of atLeast and atMost",
                "{'count':{'atleast':3}}        | unknown key 'count.atleast'; did you mean 'atLeast'?",
                "{'count':{'atLeast':-1}}       | count.atLeast must be a number from 0",
                "{'count':{'exactly':1,'atMost':2}} | beside count.exactly there may be nothing",
                "{'count':{'atLeast':3,'atMost':2}} | count.atLeast must not be more than count.atMost",
                "{'sequence':[]}                | sequence must be a list of at least one pattern",
                "{'sequence':[1]}               | sequence[0] must be a pattern, that is, an object",
                "{'sequence':[{}],'method':'PUT'} | beside sequence there may be nothing, but there is 'method'",
                "{'sequence':[{'count':{'exactly':1}}]} | unknown key 'sequence[0].count'"
            })
    void aMistakeIsNamedWithItsPlaceAndWhatWouldBeRight(String pattern, String problem) {
        assertThat(Given.problems(pattern).orElseThrow()).containsExactly(problem);
    }

    @Test
    void allMistakesAreToldAtOnce() {
        assertThat(Given.problems("{'methd':'PUT','status':'x','sequence2':1,'count':{'exactly':-1}}")
                        .orElseThrow())
                .hasSize(4);
    }
}
