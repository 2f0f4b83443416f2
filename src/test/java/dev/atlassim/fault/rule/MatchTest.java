package dev.atlassim.fault.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.testing.Api;
import dev.atlassim.testing.Faults;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class MatchTest {

    private static final String FAULT = "'fault':{'type':'error','status':599}";
    private static final String TYPE = Api.integrations(Api.PROJECT, "DATADOG");

    /** What a rule says, and whether {@link #matched} is such a request. */
    private static final String MATCHES = """
        {}                                                                            | true
        {'operationId':'getGroupIntegration'}                                         | true
        {'operationId':'updateGroupIntegration'}                                      | false
        {'method':'GET'}                                                              | true
        {'method':'HEAD'}                                                             | false
        {'path':'/api/atlas/v2/groups/32b6e34b3d91647abb20e7b8/integrations/DATADOG'} | true
        {'path':'/api/atlas/v2/groups/32b6e34b3d91647abb20e7b8/integrations'}         | false
        {'pathPattern':'/api/atlas/v2/groups/[^/]+/integrations/.*'}                  | true
        {'pathPattern':'/integrations/'}                                              | false
        {'urlPathPattern':'/api/atlas/v2/groups/[^/]+/integrations/.*'}               | true
        {'urlPathPattern':'/integrations/'}                                           | false
        {'urlPathPattern':'(/(a|b|c|[a-z0-9/])+)+X'}                                  | false
        {'integrationType':'DATADOG'}                                                 | true
        {'integrationType':'SLACK'}                                                   | false
        {'groupId':'32b6e34b3d91647abb20e7b8'}                                        | true
        {'groupId':'32b6e34b3d91647abb20e7b9'}                                        | false
        {'sandbox':'4888442a3354817a7320eb61'}                                        | true
        {'sandbox':'4888442a3354817a7320eb62'}                                        | false
        {'principal':'mdb_sa_id_4888442a3354817a7320eb62'}                            | true
        {'principal':'atlasdev'}                                                      | false
        {'header':{'accept':'application/vnd.atlas.2025-03-12+json'}}                 | true
        {'header':{'Accept':'application/json'}}                                      | false
        {'header':{'X-None':''}}                                                      | false
        {'query':{'a':'2'}}                                                           | true
        {'query':{'a':'1','b':''}}                                                    | true
        {'query':{'a':'3'}}                                                           | false
        {'query':{'c':''}}                                                            | false
        {'method':'GET','integrationType':'DATADOG','query':{'a':'1'}}                | true
        {'method':'GET','integrationType':'SLACK','query':{'a':'1'}}                  | false
        """;

    /** The token that {@link Api} keeps is asked for before any fault could meet it. */
    @BeforeEach
    void token() {
        Api.owner();
    }

    @AfterEach
    void clear() {
        Faults.clear();
    }

    /** The request is GET of one integration of the built-in project with {@code ?a=1&a=2&b=}, by its owner's token. */
    static Stream<Arguments> matches() {
        return MATCHES.lines()
                .map(line -> line.split(" *\\| "))
                .map(cells -> Arguments.of(cells[0], cells[1].equals("true")));
    }

    @ParameterizedTest
    @MethodSource("matches")
    void aRuleMatchesWhereAllThatItSaysHolds(String match, boolean matches) {
        Faults.set("{'match':" + match + "," + FAULT + "}");
        assertThat(matched().statusCode()).isEqualTo(matches ? 599 : 200);
    }

    @Test
    void ofAllRulesTogetherThoseCountThatMatch() {
        Faults.set(matches()
                .map(row -> "{'match':" + row.get()[0] + ",'when':{'after':1000}," + FAULT + "}")
                .toArray(String[]::new));

        assertThat(matched().statusCode()).isEqualTo(200);

        assertThat(Faults.list().findValues("hits"))
                .extracting(hits -> hits.path("matched").asInt() == 1)
                .containsExactlyElementsOf(
                        matches().map(row -> (Boolean) row.get()[1]).toList());
    }

    @Test
    void rulesFireInTheirOrderWhateverTheyMatchBy() {
        var matching = matches()
                .filter(row -> (Boolean) row.get()[1])
                .map(row -> row.get()[0])
                .toList();
        var first = 500;
        Faults.set(IntStream.range(0, matching.size())
                .mapToObj(i -> "{'match':" + matching.get(i) + ",'when':{'times':1},'fault':{'type':'error','status':"
                        + (first + i) + "}}")
                .toArray(String[]::new));

        var seen = matching.stream().map(match -> matched().statusCode()).toList();

        assertThat(seen)
                .isEqualTo(
                        IntStream.range(first, first + matching.size()).boxed().toList());
    }

    private static HttpResponse<String> matched() {
        return Api.owner().get(TYPE + "?a=1&a=2&b=");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Digest username=\"atlasdev\", realm=\"x\", nonce=\"n\", uri=\"/\", response=\"r\", qop=auth, nc=00000001, cnonce=\"c\" | true",
                "Digest username=\"readonly\", realm=\"x\", nonce=\"n\", uri=\"/\", response=\"r\", qop=auth, nc=00000001, cnonce=\"c\" | false",
                "Basic YXRsYXNkZXY6eA== | true",
                "Bearer x.eyJzdWIiOiJhdGxhc2RldiJ9.y | true",
                "Bearer x.eyJzdWIiOiJvdGhlciJ9.y | false",
                "Bearer x.%%%.y | false",
                "Bearer x | false",
                "Digest | false",
                "Strange atlasdev | false",
            })
    void aPrincipalIsMatchedByWhatIsClaimed(String authorization, boolean matches) {
        Faults.set("{'match':{'principal':'atlasdev'}," + FAULT + "}");
        assertThat(Api.anonymous()
                        .with("Authorization", authorization)
                        .get(TYPE)
                        .statusCode())
                .isEqualTo(matches ? 599 : 401);
    }

    @Test
    void theSandboxOfAStrangerIsTheOneOfTheProject() {
        Faults.set("{'match':{'sandbox':'" + Api.ORG + "'}," + FAULT + "}");
        assertThat(Api.anonymous().get(TYPE).statusCode()).isEqualTo(599);
        assertThat(Api.anonymous().get("/api/atlas/v2/groups").statusCode()).isEqualTo(401);
    }

    @Test
    void theFirstRuleThatFiresWins() {
        Faults.set(
                "{'name':'first','when':{'sequence':['pass','fail']},'fault':{'type':'error','status':598}}",
                "{'name':'second'," + FAULT + "}");
        var seen = IntStream.range(0, 3).mapToObj(i -> Api.owner().get(TYPE)).toList();
        assertThat(seen).extracting(answer -> answer.statusCode()).containsExactly(599, 598, 599);
        assertThat(seen)
                .extracting(answer ->
                        answer.headers().firstValue("X-Simulator-Fault").orElse(""))
                .containsExactly("second", "first", "second");
    }

    @Test
    void theControlApiAndHealthAreExempt() {
        Faults.set("{" + FAULT + "}");
        assertThat(Api.anonymous().get(Faults.PATH).statusCode()).isEqualTo(200);
        assertThat(Api.anonymous().get("/q/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void oneSeedHitsTheSameRequestsInTenRuns() {
        var first = run();
        assertThat(first).contains(true, false);
        for (int i = 0; i < 9; i++) {
            assertThat(run()).isEqualTo(first);
        }
    }

    private static List<Boolean> run() {
        Faults.set("{'when':{'probability':0.3,'seed':42}," + FAULT + "}");
        return IntStream.range(0, 40)
                .mapToObj(i -> Api.owner().get(TYPE).statusCode() == 599)
                .toList();
    }

    @Test
    void thirtyTwoClientsMeetEachFaultAsOftenAsOne() throws Exception {
        var rules = new String[] {
            "{'name':'a','when':{'probability':0.3,'seed':42},'fault':{'type':'error','status':591}}",
            "{'name':'b','when':{'probability':0.5,'seed':7,'times':50},'fault':{'type':'error','status':592}}"
        };
        var requests = 640;
        Faults.set(rules);
        var alone = new ArrayList<Integer>();
        for (int i = 0; i < requests; i++) {
            alone.add(Api.owner().get(TYPE).statusCode());
        }
        Faults.set(rules);
        var together = new ConcurrentLinkedQueue<Integer>();
        var pool = Executors.newFixedThreadPool(32);
        try {
            Callable<Boolean> client = () -> {
                for (int i = 0; i < requests / 32; i++) {
                    together.add(Api.owner().get(TYPE).statusCode());
                }
                return true;
            };
            for (var done :
                    pool.invokeAll(IntStream.range(0, 32).mapToObj(i -> client).toList())) {
                done.get();
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(counts(together)).isEqualTo(counts(alone)).hasSize(3);
    }

    private static Set<String> counts(Collection<Integer> statuses) {
        var counts = new HashSet<String>();
        new HashSet<>(statuses)
                .forEach(status -> counts.add(
                        status + " " + statuses.stream().filter(status::equals).count()));
        return counts;
    }
}
