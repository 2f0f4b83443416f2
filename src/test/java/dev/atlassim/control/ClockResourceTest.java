package dev.atlassim.control;

import static dev.atlassim.control.ControlledWorld.GROUPS;
import static dev.atlassim.control.ControlledWorld.ORG;
import static dev.atlassim.control.ControlledWorld.control;
import static dev.atlassim.control.ControlledWorld.owner;
import static dev.atlassim.control.ControlledWorld.project;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.atlassim.testing.Api;
import dev.atlassim.testing.Await;
import dev.atlassim.testing.Digest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(ControlledWorld.class)
class ClockResourceTest {

    private static final String CLOCK = "/_simulator/clock";
    private static final String NOON = "2026-03-01T12:00:00Z";

    @BeforeEach
    void stopAtNoon() {
        ControlledWorld.reset();
        clock("{'now': '" + NOON + "', 'frozen': true}");
    }

    @AfterEach
    void reset() {
        ControlledWorld.reset();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'advance': 'PT1H'}                                   | 2026-03-01T13:00:00Z   | true",
                "{'advance': '-PT0.5S'}                                | 2026-03-01T11:59:59.500Z | true",
                "{'now': '2027-01-01T00:00:00Z'}                       | 2027-01-01T00:00:00Z   | true",
                "{'now': '2027-01-01T00:00:00Z', 'advance': 'P1D'} | 2027-01-02T00:00:00Z   | true",
                "{'now': '1970-01-01T00:00:00Z'}                       | 1970-01-01T00:00:00Z   | true",
                "{'frozen': true}                                        | 2026-03-01T12:00:00Z   | true"
            })
    void theClockIsSetAndMoved(String change, String now, boolean frozen) {
        var view = clock(change)
                .body("now", equalTo(now), "frozen", equalTo(frozen), "real", equalTo(false))
                .extract()
                .asString();

        control().when().get(CLOCK).then().statusCode(200).body(equalTo(view));
    }

    @Test
    void aStartedClockRunsOnFromWhereItStood() {
        clock("{'frozen': false}").body("frozen", equalTo(false));

        Await.until(() -> shown().isAfter(Instant.parse(NOON)));
        assertThat(shown()).isBetween(Instant.parse(NOON), Instant.parse(NOON).plus(Duration.ofHours(1)));
    }

    @Test
    void deletingSetsTheClockBackToTheSystemTime() {
        control().when().delete(CLOCK).then().statusCode(200).body("real", equalTo(true), "frozen", equalTo(false));

        assertThat(Duration.between(shown(), Instant.now()).abs()).isLessThan(Duration.ofHours(1));
        clock("{'frozen': false}").body("real", equalTo(true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'now': 'noon'}                   | now must be an instant in UTC, such as 2026-01-01T00:00:00Z",
                "{'now': null}                       | now must be an instant in UTC, such as 2026-01-01T00:00:00Z",
                "{'now': '2026-02-30T00:00:00Z'}   | now must be an instant in UTC, such as 2026-01-01T00:00:00Z",
                "{'advance': 60}                     | advance must be a duration, such as PT1H or PT3599S",
                "{'frozen': 'yes'}                 | frozen must be true or false",
                "{'froze': true}                     | unknown key 'froze'; did you mean 'frozen'?",
                "{'advance': 'PT999999999999H'}    | the clock goes from 1970-01-01T00:00:00Z to 2106-02-07T06:28:15Z",
                "{'now': '2107-01-01T00:00:00Z'}   | the clock goes from 1970-01-01T00:00:00Z to 2106-02-07T06:28:15Z",
                "{'advance': '-P36500D'}           | the clock goes from 1970-01-01T00:00:00Z to 2106-02-07T06:28:15Z"
            })
    void anInvalidChangeIsRefusedAndChangesNothing(String change, String problem) {
        control()
                .body(Api.quoted(change))
                .when()
                .put(CLOCK)
                .then()
                .statusCode(400)
                .body("problems", contains(problem));

        assertThat(shown()).isEqualTo(NOON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{}"})
    void aBodyThatIsNoChangeIsRefused(String body) {
        control().body(body).when().put(CLOCK).then().statusCode(400);

        assertThat(shown()).isEqualTo(NOON);
    }

    @Test
    void aTokenExpiresAtSecond3600AndNot3599() {
        var caller = owner();

        advance("PT59M59.999S");
        assertThat(caller.get(GROUPS).statusCode()).isEqualTo(200);
        advance("PT0.001S");
        assertThat(caller.get(GROUPS).statusCode()).isEqualTo(401);
    }

    @Test
    void aNonceExpiresAfterItsLifetime() {
        var nonce = Digest.nonce();

        advance("PT4M59.999S");
        assertThat(digest(nonce, "00000001").statusCode()).isEqualTo(200);
        advance("PT0.001S");
        var stale = digest(nonce, "00000002");
        assertThat(stale.statusCode()).isEqualTo(401);
        assertThat(stale.headers().firstValue("WWW-Authenticate").orElseThrow()).contains("stale=true");
    }

    @Test
    void aBucketIsRefilledAfterSixtySecondsAndUpToItsCapacity() {
        merge("rateLimits: {sets: {THIRD_PARTY_INTEGRATIONS: {remaining: 2}}}");
        var caller = owner();

        assertThat(remaining(caller)).isEqualTo("1");
        assertThat(remaining(caller)).isEqualTo("0");
        var refused = caller.get(Api.integrations(ControlledWorld.PROJECT));
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("60");
        advance("PT59.999S");
        assertThat(caller.get(Api.integrations(ControlledWorld.PROJECT)).statusCode())
                .isEqualTo(429);
        advance("PT0.001S");
        assertThat(remaining(caller)).isEqualTo("499");
        advance("PT1M");
        assertThat(remaining(caller)).isEqualTo("998");
        advance("PT1M");
        assertThat(remaining(caller)).isEqualTo("1199");
    }

    @Test
    void bucketsAreRefilledAfterTheClockIsSetBack() {
        merge("rateLimits: {sets: {THIRD_PARTY_INTEGRATIONS: {remaining: 1}}}");
        clock("{'now': '2026-03-02T12:00:00Z'}");
        var caller = owner();
        assertThat(remaining(caller)).isEqualTo("0");

        clock("{'now': '2026-03-02T11:30:00Z'}");

        assertThat(remaining(caller)).isEqualTo("0");
        advance("PT1M");
        assertThat(remaining(caller)).isEqualTo("499");
    }

    @Test
    void datesAndIdsFollowTheClock() {
        var answer = owner().post(GROUPS, project("dated", ORG));

        assertThat(answer.headers().firstValue("Date")).hasValue("Sun, 01 Mar 2026 12:00:00 GMT");
        assertThat(Api.json(answer).path("created").textValue()).isEqualTo(NOON);
        assertThat(Long.parseLong(Api.json(answer).path("id").textValue().substring(0, 8), 16))
                .isEqualTo(Instant.parse(NOON).getEpochSecond());
    }

    private static String remaining(Api caller) {
        var answer = caller.get(Api.integrations(ControlledWorld.PROJECT));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.headers().firstValue("RateLimit-Remaining").orElseThrow();
    }

    private static HttpResponse<String> digest(String nonce, String count) {
        return Api.anonymous()
                .with("Accept", Api.VERSIONED)
                .with("Authorization", ControlledWorld.OWNER.header("GET", GROUPS, nonce, count))
                .get(GROUPS);
    }

    private static void merge(String scenario) {
        control().body(scenario).when().patch("/_simulator/scenario").then().statusCode(200);
    }

    private static void advance(String step) {
        clock("{'advance': '" + step + "'}");
    }

    private static ValidatableResponse clock(String change) {
        return control().body(Api.quoted(change)).when().put(CLOCK).then().statusCode(200);
    }

    private static Instant shown() {
        return Instant.parse(control().when().get(CLOCK).path("now"));
    }
}
