package dev.atlassim.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.control.ControlledWorld;
import dev.atlassim.testing.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever looks while a scenario is applied or a reset is made sees everything of before, or everything of after. */
@QuarkusTest
@TestProfile(ControlledWorld.class)
class WholeChangeTest {

    private static final int CHANGES = 60;
    private static final String SCENARIO = "/_simulator/scenario";
    private static final String ORG = "dddddddddddddddddddddd01";
    private static final String CLIENT_ID = "mdb_sa_id_dddddddddddddddddddddd02";
    private static final String SECRET = "mdb_sa_sk_whole";

    private final Api control = Api.anonymous().with("Authorization", "Bearer " + ControlledWorld.TOKEN);

    @BeforeEach
    @AfterEach
    void reset() {
        ControlledWorld.reset();
    }

    @Test
    void anExportShowsTheWorldTheRulesTheClockAndTheLimitsOfOneScenario() throws Exception {
        put("b", "2032");
        var seen = observe(
                i -> i % 2 == 0 ? put("a", "2031") : put("b", "2032"),
                () -> Api.json(control.get(SCENARIO)),
                scenario -> scenario.path("organizations").path(0).path("name").textValue()
                        + scenario.path("faults").path(0).path("name").textValue()
                        + scenario.path("clock").path("start").textValue().substring(0, 4)
                        + scenario.path("rateLimits")
                                .path("sets")
                                .path("ROOT")
                                .path("capacity")
                                .intValue());

        assertThat(seen).containsExactlyInAnyOrder("aa20312031", "bb20322032");
    }

    @Test
    void aRequestMeetsTheRulesOfTheWorldThatItSees() throws Exception {
        put("a", "2031");
        var caller = Api.anonymous()
                .with("Accept", Api.VERSIONED)
                .with("Authorization", "Bearer " + Api.token(CLIENT_ID, SECRET));
        var seen = observe(
                i -> put(i % 2 == 0 ? "b" : "a", "2031"),
                () -> caller.get("/api/atlas/v2/orgs/" + ORG),
                answer -> Api.json(answer).path("name").textValue()
                        + answer.headers().firstValue("X-Simulator-Fault").orElse("none"));

        assertThat(seen).containsExactlyInAnyOrder("aa", "bb");
    }

    private <T> Set<String> observe(
            Function<Integer, HttpResponse<String>> change, Callable<T> look, Function<T, String> word)
            throws Exception {
        var seen = new HashSet<String>();
        var changer = Executors.newSingleThreadExecutor();
        try {
            var changes = changer.submit(() -> {
                for (int i = 0; i < CHANGES; i++) {
                    assertThat(change.apply(i).statusCode()).isEqualTo(200);
                }
            });
            while (!changes.isDone()) {
                seen.add(word.apply(look.call()));
            }
            changes.get();
        } finally {
            changer.shutdownNow();
        }
        return seen;
    }

    private HttpResponse<String> put(String name, String start) {
        return control.put(SCENARIO, """
                {
                  "organizations": [{
                    "id": "%1$s",
                    "name": "%2$s",
                    "serviceAccounts": [{"clientId": "%3$s", "clientSecret": "%4$s", "roles": ["ORG_OWNER"]}]
                  }],
                  "faults": [{"name": "%2$s", "fault": {"type": "unknownField"}}],
                  "rateLimits": {"sets": {"ROOT": {"capacity": %5$s}}},
                  "clock": {"start": "%5$s-01-01T00:00:00Z", "frozen": true}
                }
                """.formatted(ORG, name, CLIENT_ID, SECRET, start));
    }
}
