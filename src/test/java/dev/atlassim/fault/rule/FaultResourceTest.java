package dev.atlassim.fault.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.testing.Api;
import dev.atlassim.testing.Faults;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class FaultResourceTest {

    private static final String OTHER = "0123456789abcdef01234567";

    /** The token that {@link Api} keeps is asked for before any fault could meet it. */
    @BeforeEach
    void token() {
        Api.owner();
    }

    @AfterEach
    void clear() {
        Faults.clear();
    }

    @Test
    void whatIsShownCanBeSent() {
        Faults.set(
                "{'name':'a','match':{'method':'GET','header':{'X-A':'b'}},'when':{'probability':0.5,'seed':3},"
                        + "'fault':{'type':'delay','delayDistribution':{'type':'lognormal','median':80,'sigma':0.4}}}",
                "{'phase':'after','match':{'principal':'nobody'},'fault':{'type':'EMPTY_RESPONSE'}}");
        var shown = Api.anonymous().get(Faults.PATH).body();
        var again = Api.anonymous().send("POST", Faults.PATH, shown);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(shown);
        assertThat(Api.anonymous().get(Faults.PATH).body()).isEqualTo(shown);
    }

    @Test
    void countersTellWhatMatchedAndWhatFired() {
        Faults.set(
                "{'match':{'path':'/api/atlas/v2/orgs'},'when':{'after':1,'times':1},'fault':{'type':'error','status':500}}");
        for (int i = 0; i < 3; i++) {
            Api.owner().get("/api/atlas/v2/orgs");
            Api.owner().get("/api/atlas/v2/groups");
        }
        assertThat(Faults.list().path(0).path("hits").toString()).isEqualTo("{\"matched\":3,\"fired\":1}");
    }

    @Test
    void patchAddsAndKeepsTheCountersOfOthers() {
        Faults.set(rule("a"));
        Api.owner().get("/api/atlas/v2/orgs");
        assertThat(Faults.send("PATCH", rule("b")).statusCode()).isEqualTo(200);
        assertThat(names()).containsExactly("a", "b");
        assertThat(Faults.fired()).isEqualTo(1);
        assertThat(Faults.send("PATCH", rule("a")).statusCode()).isEqualTo(400);
        Faults.set(rule("a"));
        assertThat(Faults.fired()).isZero();
    }

    @Test
    void oneRuleIsRemovedByItsName() {
        Faults.set(rule("first"), rule("second"));
        assertThat(Api.anonymous().delete(Faults.PATH + "/first").statusCode()).isEqualTo(204);
        assertThat(names()).containsExactly("second");
        var missing = Api.anonymous().delete(Faults.PATH + "/secnd");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("did you mean 'second'?");
        assertThat(Api.anonymous().delete(Faults.PATH).statusCode()).isEqualTo(204);
        assertThat(names()).isEmpty();
    }

    @Test
    void rulesOfOneSandboxAreChangedWithoutTheOthers() {
        Faults.set(rule("everywhere"), rule("there", OTHER));
        var mine = Faults.PATH + "?sandbox=" + Api.ORG;
        assertThat(Faults.sendTo(mine, "POST", rule("here")).statusCode()).isEqualTo(200);
        assertThat(names()).containsExactly("everywhere", "there", "here");
        assertThat(Faults.list().path(2).path("match").path("sandbox").asText()).isEqualTo(Api.ORG);
        assertThat(Faults.sendTo(mine, "POST", rule("instead", Api.ORG)).statusCode())
                .isEqualTo(200);
        assertThat(Api.json(Api.anonymous().get(mine)).path("faults").findValuesAsText("name"))
                .containsExactly("instead");
        assertThat(Api.anonymous()
                        .delete(Faults.PATH + "/there?sandbox=" + Api.ORG)
                        .statusCode())
                .isEqualTo(404);
        Api.anonymous().delete(mine);
        assertThat(names()).containsExactly("everywhere", "there");
    }

    @Test
    void aNameIsTakenInItsOwnSandboxAlone() {
        var mine = Faults.PATH + "?sandbox=" + Api.ORG;
        Faults.set(rule("same", OTHER));
        assertThat(Faults.sendTo(mine, "PATCH", rule("same")).statusCode()).isEqualTo(200);
        assertThat(Faults.sendTo(mine, "PATCH", rule("same")).statusCode()).isEqualTo(400);
        var wish = Api.owner().with("X-Simulator-Fault", "same").get("/api/atlas/v2/orgs");
        assertThat(wish.statusCode()).isEqualTo(500);
        assertThat(Api.anonymous()
                        .delete(Faults.PATH + "/same?sandbox=" + Api.ORG)
                        .statusCode())
                .isEqualTo(204);
        assertThat(Faults.list()).hasSize(1);
        assertThat(Faults.list().path(0).path("match").path("sandbox").asText()).isEqualTo(OTHER);
        assertThat(Api.owner()
                        .with("X-Simulator-Fault", "same")
                        .get("/api/atlas/v2/orgs")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aRuleOfAnotherSandboxIsRefusedWhereOneIsNamed() {
        var answer = Faults.sendTo(Faults.PATH + "?sandbox=" + Api.ORG, "POST", rule("there", OTHER));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("/faults/0/match/sandbox: is not ");
    }

    @Test
    void nothingIsAppliedWhereOneRuleIsWrong() {
        Faults.set(rule("before"));
        var answer = Faults.send("POST", rule("good"), "{'when':{'probability':2},'fault':{'type':'nothing'}}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Api.json(answer).path("error").asText())
                .isEqualTo("the rules have 2 problem(s), nothing was applied");
        assertThat(Api.json(answer).path("problems")).hasSize(2);
        assertThat(answer.body()).contains("/faults/1/when/probability: ", "/faults/1/fault/type: ");
        assertThat(names()).containsExactly("before");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "                            | must be an object",
                "``                          | must be an object",
                "[]                          | must be an object",
                "{}                          | 'faults' is missing",
                "{\"faults\":{}}             | must be a list",
                "{\"fault\":[]}              | unknown key 'fault'; did you mean 'faults'?",
                "{\"faults\":[}              | is not JSON: ",
                "{\"faults\":[],\"faults\":[]} | Duplicate field 'faults'",
                "{\"faults\":[]} {}          | is not JSON: ",
                "{\"faults\":[null]}         | must be an object",
            })
    void whatIsNoDocumentOfRulesIsRefused(String body, String message) {
        var answer = Api.anonymous().send("POST", Faults.PATH, body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Api.json(answer).path("problems"))
                .anySatisfy(problem -> assertThat(problem.textValue()).contains(message));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rule", "delay", "UNEXPECTED_ERROR", "INTEGRATION_ALREADY_CONFIGURED"})
    void aRequestCanAskForAFaultForItselfAlone(String wish) {
        Faults.set(
                "{'name':'rule','match':{'principal':'nobody'},'fault':{'type':'error','status':599}}",
                "{'match':{'principal':'nobody'},'fault':{'type':'delay','fixedDelayMilliseconds':1}}");
        var path = Api.integrations(Api.PROJECT, "DATADOG");
        var answer = Api.owner().with("X-Simulator-Fault", wish).get(path);
        assertThat(answer.headers().firstValue("X-Simulator-Fault")).contains(wish);
        var status = List.of("rule", "delay", "UNEXPECTED_ERROR").indexOf(wish);
        assertThat(answer.statusCode())
                .isEqualTo(status < 0 ? 409 : List.of(599, 200, 500).get(status));
        if (status < 0) {
            assertThat(Api.json(answer).path("parameters").toString()).isEqualTo("[\"DATADOG\"]");
        }
        assertThat(Api.owner().get(path).headers().firstValue("X-Simulator-Fault"))
                .isEmpty();
        assertThat(Faults.fired()).isZero();
    }

    @Test
    void aWishThatMeansNothingIsToldSo() {
        var answer = Api.owner().with("X-Simulator-Fault", "UNEXPECTED_EROR").get("/api/atlas/v2/orgs");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("did you mean 'UNEXPECTED_ERROR'?");
    }

    private static String rule(String name) {
        return "{'name':'" + name + "','fault':{'type':'error','status':500}}";
    }

    private static String rule(String name, String sandbox) {
        return "{'name':'" + name + "','match':{'sandbox':'" + sandbox + "'},'fault':{'type':'error','status':500}}";
    }

    private static List<String> names() {
        return Faults.list().findValuesAsText("name");
    }
}
