package dev.atlassim.fault.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.atlassim.fault.TestLimits;
import dev.atlassim.fault.effect.FaultTypes;
import dev.atlassim.form.Problem;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultRulesTest {

    private static final String OK = "'fault':{'type':'EMPTY_RESPONSE'}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'fault':{'type':'EMPTY_RESPONS'}}                              | /faults/0/fault/type | did you mean"
                        + " 'EMPTY_RESPONSE'?",
                "{}                                                              | /faults/0 | 'fault' is missing",
                "3                                                               | /faults/0 | must be an object",
                "{'fault':'EMPTY_RESPONSE'}                                      | /faults/0/fault | must be an object",
                "{'fault':{}}                                                    | /faults/0/fault | 'type' is missing",
                "{$,'mach':{}}                                                   | /faults/0/mach | did you mean"
                        + " 'match'?",
                "{$,'a/b':1}                                                     | /faults/0/a~1b | unknown key",
                "{$,'name':'a b'}                                                | /faults/0/name | 1 to 64 letters",
                "{$,'phase':'during'}                                            | /faults/0/phase | must be one of"
                        + " before, after",
                "{$,'match':{'operationId':'createGroupIntegrations'}}           | /faults/0/match/operationId | did"
                        + " you mean 'createGroupIntegration'?",
                "{$,'match':{'integrationType':'DATA_DOG'}}                      | /faults/0/match/integrationType |"
                        + " did you mean 'DATADOG'?",
                "{$,'match':{'groupId':'12'}}                                    | /faults/0/match/groupId | 24"
                        + " hexadecimal digits",
                "{$,'match':{'pathPattern':'('}}                                 | /faults/0/match/pathPattern | is"
                        + " not a regular expression: missing closing )",
                "{$,'match':{'urlPathPattern':'(?=a)'}}                          | /faults/0/match/urlPathPattern |"
                        + " unsupported Perl syntax (?=",
                "{$,'match':{'urlPathPattern':'(a)\\\\1'}}                        | /faults/0/match/urlPathPattern |"
                        + " invalid escape sequence \\1",
                "{$,'match':{'path':'/a','urlPathPattern':'.*'}}                 | /faults/0/match/urlPathPattern |"
                        + " contradicts 'path'",
                "{$,'match':{'pathPattern':'a','urlPathPattern':'a'}}            | /faults/0/match/pathPattern | is"
                        + " another name of 'urlPathPattern'",
                "{$,'match':{'path':'/a','pathPattern':'.*'}}                    | /faults/0/match/pathPattern |"
                        + " contradicts 'path'",
                "{$,'match':{'header':{'X-A':1}}}                                | /faults/0/match/header/X-A | must"
                        + " be text",
                "{$,'match':{'operationId':'getGroup','method':'POST'}}          | /faults/0/match/method | can never"
                        + " match: getGroup is a GET",
                "{$,'match':{'operationId':'getGroup','integrationType':'SLACK'}} | /faults/0/match/integrationType |"
                        + " can never match",
                "{$,'match':{'operationId':'listGroups','groupId':'32b6e34b3d91647abb20e7b8'}} |"
                        + " /faults/0/match/groupId | can never match",
                "{$,'when':{'probability':1.5}}                                  | /faults/0/when/probability | must"
                        + " be a number from 0 to 1",
                "{$,'when':{'probability':-0.1}}                                 | /faults/0/when/probability | must"
                        + " be a number from 0 to 1",
                "{$,'when':{'probability':'0.5'}}                                | /faults/0/when/probability | must"
                        + " be a number from 0 to 1",
                "{$,'when':{'times':0}}                                          | /faults/0/when/times | must be a"
                        + " whole number from 1",
                "{$,'when':{'times':1.5}}                                        | /faults/0/when/times | must be a"
                        + " whole number from 1",
                "{$,'when':{'times':1e400}}                                      | /faults/0/when/times | must be a"
                        + " whole number from 1",
                "{$,'when':{'probability':1e400}}                                | /faults/0/when/probability | must"
                        + " be a number from 0 to 1",
                "{$,'when':{'after':-1}}                                         | /faults/0/when/after | must be a"
                        + " whole number from 0",
                "{$,'when':{'sequence':[]}}                                      | /faults/0/when/sequence | must have"
                        + " 1 to 1000 entries, not 0",
                "{$,'when':{'sequence':['fail','pas']}}                          | /faults/0/when/sequence/1 | did you"
                        + " mean 'pass'?",
                "{$,'when':{'sequence':['fail'],'times':1}}                      | /faults/0/when/times | contradicts"
                        + " 'sequence'",
                "{$,'when':{'sequence':['fail'],'probability':1}}                | /faults/0/when/probability |"
                        + " contradicts 'sequence'",
                "{$,'when':{'ttl':'soon'}}                                       | /faults/0/when/ttl | a span such as",
                "{$,'phase':'after','match':{'method':'GET'}}                    | /faults/0/phase | is for operations"
                        + " that change something",
                "{$,'phase':'after','match':{'operationId':'getGroupIntegration'}} | /faults/0/phase | is for"
                        + " operations that change something",
                "{'phase':'after','fault':{'type':'tokenExpired'}}               | /faults/0/phase | comes instead of"
                        + " the operation",
                "{'phase':'before','fault':{'type':'malformedJson'}}             | /faults/0/phase | leave 'phase' out",
                "{'fault':{'type':'error'}}                                      | /faults/0/fault | needs either"
                        + " 'errorCode' or 'status'",
                "{'fault':{'type':'error','errorCode':'GROUP_NOT_FOUND','parameters':['x'],'status':404}} |"
                        + " /faults/0/fault | needs either",
                "{'fault':{'type':'error','errorCode':'GROUP_NOT_FUND'}}         | /faults/0/fault/errorCode | did you"
                        + " mean 'GROUP_NOT_FOUND'?",
                "{'fault':{'type':'error','errorCode':'GROUP_NOT_FOUND'}}        | /faults/0/fault/parameters |"
                        + " GROUP_NOT_FOUND takes 1 parameters, not 0",
                "{'fault':{'type':'error','errorCode':'UNEXPECTED_ERROR','parameters':['x']}} |"
                        + " /faults/0/fault/parameters | takes 0 parameters, not 1",
                "{'fault':{'type':'error','errorCode':'UNEXPECTED_ERROR','body':'x'}} | /faults/0/fault/body | belongs"
                        + " to 'status'",
                "{'fault':{'type':'error','status':503,'parameters':[]}}         | /faults/0/fault/parameters |"
                        + " belongs to 'errorCode'",
                "{'fault':{'type':'error','status':99}}                          | /faults/0/fault/status | from 200"
                        + " to 599",
                "{'fault':{'type':'error','status':503,'headers':{'a b':'c'}}}   | /faults/0/fault/headers/a b | is"
                        + " not the name of a header",
                "{'fault':{'type':'error','status':503,'headers':{'content-length':'3'}}} |"
                        + " /faults/0/fault/headers/content-length | see truncatedBody",
                "{'fault':{'type':'error','status':503,'headers':{'a':'b\\n"
                        + "c'}}} | /faults/0/fault/headers/a | printable ASCII",
                "{'fault':{'type':'delay'}}                                      | /faults/0/fault | needs either"
                        + " 'fixedDelayMilliseconds'",
                "{'fault':{'type':'delay','fixedDelayMilliseconds':600001}}      |"
                        + " /faults/0/fault/fixedDelayMilliseconds | from 0 to 600000",
                "{'fault':{'type':'delay','delayDistribution':{'type':'normal'}}} |"
                        + " /faults/0/fault/delayDistribution/type | did you mean 'lognormal'?",
                "{'fault':{'type':'delay','delayDistribution':{'type':'uniform','lower':2,'upper':1}}} |"
                        + " /faults/0/fault/delayDistribution/lower | is above 'upper'",
                "{'fault':{'type':'delay','delayDistribution':{'type':'uniform','lower':2}}} |"
                        + " /faults/0/fault/delayDistribution | 'upper' is missing",
                "{'fault':{'type':'chunkedDribbleDelay','numberOfChunks':3}}     | /faults/0/fault | 'totalDuration'"
                        + " is missing",
                "{'fault':{'type':'chunkedDribbleDelay','numberOfChunks':0,'totalDuration':1}} |"
                        + " /faults/0/fault/numberOfChunks | from 1 to 1000",
                "{'fault':{'type':'missingField'}}                               | /faults/0/fault | 'field' is"
                        + " missing",
                "{'fault':{'type':'RST_STREAM','code':'CANCELED'}}               | /faults/0/fault/code | did you mean"
                        + " 'CANCEL'?",
                "{'fault':{'type':'rateLimit','retryAfter':0}}                   | /faults/0/fault/retryAfter | from 1"
                        + " to 86400",
                "{'fault':{'type':'EMPTY_RESPONSE','seed':1}}                    | /faults/0/fault/seed | unknown key",
            })
    void aRuleThatCannotBeIsRefusedWhereItIsWrong(String rule, String pointer, String message) throws Exception {
        var reading = read("[" + rule.replace("$", OK) + "]");
        assertThat(reading.rules()).isEmpty();
        assertThat(reading.problems()).anySatisfy(problem -> {
            assertThat(problem.place().pointer()).isEqualTo(pointer);
            assertThat(problem.message()).contains(message);
        });
    }

    @Test
    void everyProblemIsListedAndNothingIsRead() throws Exception {
        var reading = read("[{" + OK + "},{'match':{'method':'GTE'},'when':{'probability':2,'sequence':['fail']},"
                + "'phase':'after','fault':{'type':'error','errorCode':'NONE'}},{" + OK + ",'nam':'x'}]");
        assertThat(reading.rules()).isEmpty();
        assertThat(reading.problems())
                .extracting(problem -> problem.place().pointer())
                .containsExactlyInAnyOrder(
                        "/faults/1/match/method",
                        "/faults/1/when/probability",
                        "/faults/1/when/probability",
                        "/faults/1/fault/errorCode",
                        "/faults/2/nam");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "3", "'x'", "null"})
    void whatIsNoListIsRefused(String faults) throws Exception {
        assertThat(read(faults).problems()).extracting(Problem::toString).containsExactly("/faults: must be a list");
    }

    @Test
    void twoRulesOfOneNameAreRefused() throws Exception {
        assertThat(read("[{'name':'a'," + OK + "},{'name':'a'," + OK + "}]").problems())
                .extracting(Problem::toString)
                .containsExactly("/faults/1/name: another rule is named 'a' already");
    }

    @Test
    void aRuleWithoutANameIsNamedForItsFault() throws Exception {
        assertThat(read("[{" + OK + "},{" + OK + "},{'name':'EMPTY_RESPONSE-3'," + OK + "},{" + OK + "}]")
                        .rules())
                .extracting(Rule::name)
                .containsExactly("EMPTY_RESPONSE", "EMPTY_RESPONSE-2", "EMPTY_RESPONSE-3", "EMPTY_RESPONSE-4");
    }

    @ParameterizedTest
    @CsvSource({"100, true", "101, false"})
    void soManyRulesAndNoMore(int count, boolean accepted) throws Exception {
        var rules = IntStream.range(0, count).mapToObj(i -> "{" + OK + "}").collect(Collectors.joining(",", "[", "]"));
        assertThat(read(rules).problems().isEmpty()).isEqualTo(accepted);
    }

    @ParameterizedTest
    @CsvSource({"1000, true", "1001, false"})
    void soLongABodyAndNoLonger(int length, boolean accepted) throws Exception {
        var rule = "[{'fault':{'type':'error','status':503,'body':'" + "x".repeat(length) + "'}}]";
        assertThat(read(rule).problems().isEmpty()).isEqualTo(accepted);
    }

    @ParameterizedTest
    @CsvSource({"600000, true", "600001, false"})
    void soLongADelayAndNoLonger(int millis, boolean accepted) throws Exception {
        var rule = "[{'fault':{'type':'delay','fixedDelayMilliseconds':" + millis + "}}]";
        assertThat(read(rule).problems().isEmpty()).isEqualTo(accepted);
    }

    @Test
    void theSchemaKnowsEveryFaultAndEveryKey() {
        var rule = TestLimits.rules().schema().path("items");
        assertThat(List.copyOf(rule.path("properties").findParents("const"))).isEmpty();
        var types = new java.util.ArrayList<String>();
        rule.path("properties").path("fault").path("oneOf").forEach(variant -> {
            assertThat(variant.path("additionalProperties").asBoolean(true)).isFalse();
            types.add(
                    variant.path("properties").path("type").path("enum").path(0).asText());
        });
        assertThat(types).isEqualTo(FaultTypes.names());
        assertThat(rule.path("properties").path("match").path("properties").properties())
                .extracting(java.util.Map.Entry::getKey)
                .containsExactlyElementsOf(Match.FORM.forms().keySet());
        assertThat(rule.path("required").path(0).asText()).isEqualTo("fault");
    }

    private static FaultRules.Reading read(String faults) throws Exception {
        return TestLimits.rules().read(json(faults));
    }

    private static JsonNode json(String text) throws Exception {
        return new ObjectMapper().readTree(text.replace('\'', '"'));
    }
}
