package dev.atlassim.api.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.control.ControlledWorld;
import dev.atlassim.testing.Api;
import dev.atlassim.testing.Digest;
import dev.atlassim.testing.Refused;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens to a client that stays with a version while time passes: the clock is moved, the requests stay the same. */
@QuarkusTest
@TestProfile(ControlledWorld.class)
class VersionsOverTimeTest {

    private static final String PROJECT = "groups/" + ControlledWorld.PROJECT;
    private static final String ORGANIZATION = "orgs/" + ControlledWorld.ORG;
    private static final String USER = "/users/cccccccccccccccccccccc09";

    @AfterEach
    void reset() {
        ControlledWorld.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, " + PROJECT + "/users, 2023-01-01, 2025-02-19, 2027-07-01, 200",
        "DELETE, " + PROJECT + USER + ", 2023-01-01, 2025-02-19, 2027-07-01, 404",
        "GET, " + ORGANIZATION + "/users, 2023-01-01, 2025-02-19, 2027-07-01, 200",
        "GET, " + PROJECT + "/clusters, 2023-01-01, 2023-02-01, 2026-11-30, 200",
        "GET, " + PROJECT + "/clusters, 2023-02-01, 2024-08-05, 2026-03-01, 200",
    })
    void aVersionIsServedThenDeprecatedThenGone(
            String method, String path, String version, LocalDate deprecated, LocalDate sunset, int status) {
        var before = on(deprecated.minusDays(1), method, path, version);
        assertThat(before.statusCode()).as(before.body()).isEqualTo(status);
        assertThat(announced(before)).isEmpty();

        for (var day : List.of(deprecated, sunset.minusDays(1))) {
            var announcing = on(day, method, path, version);
            assertThat(announcing.statusCode()).as(announcing.body()).isEqualTo(status);
            assertThat(announced(announcing)).containsExactly(midnight(deprecated), midnight(sunset));
            if (status == 200) {
                assertThat(announcing.headers().firstValue("Content-Type"))
                        .contains("application/vnd.atlas." + version + "+json;charset=utf-8");
            }
        }

        for (var day : List.of(sunset, sunset.plusYears(1))) {
            var gone = on(day, method, path, version);
            Refused.gone(version, "api/atlas/v2/" + path).in(gone);
            assertThat(announced(gone)).containsExactly(midnight(deprecated), midnight(sunset));
            assertThat(gone.headers().firstValue("X-Simulator-Explanation").orElseThrow())
                    .startsWith("version: " + version + " of ")
                    .endsWith(" is gone since " + sunset);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-02-19", "2025-03-12", "2027-01-01"})
    void theLatestVersionStays(String version) {
        var answer = on(LocalDate.of(2030, 1, 1), "GET", ORGANIZATION + "/users", version);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(announced(answer)).isEmpty();
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/vnd.atlas.2025-02-19+json;charset=utf-8");
    }

    @ParameterizedTest
    @CsvSource({"2023-01-31, 2023-01-01", "2024-01-01, 2023-02-01", "2024-08-04, 2023-02-01"})
    void aDateBetweenTwoVersionsIsGoneWithTheEarlierOne(String asked, String version) {
        var path = PROJECT + "/clusters";

        Refused.gone(version, "api/atlas/v2/" + path).in(on(LocalDate.of(2026, 12, 1), "GET", path, asked));
    }

    private static HttpResponse<String> on(LocalDate day, String method, String path, String version) {
        ControlledWorld.control()
                .body("{\"now\":\"" + day + "T00:00:00Z\"}")
                .when()
                .put("/_simulator/clock")
                .then()
                .statusCode(200);
        var target = "/api/atlas/v2/" + path;
        return Api.anonymous()
                .with("Accept", "application/vnd.atlas." + version + "+json")
                .with("Authorization", ControlledWorld.OWNER.header(method, target, Digest.nonce(), "00000001"))
                .with("X-Simulator-Explain", "true")
                .send(method, target, null);
    }

    private static List<String> announced(HttpResponse<String> answer) {
        var announced = new ArrayList<>(answer.headers().allValues("Deprecation"));
        announced.addAll(answer.headers().allValues("Sunset"));
        return announced;
    }

    /** As recorded: {@code Thu, 1 Jul 2027 00:00:00 GMT}. */
    private static String midnight(LocalDate date) {
        return switch (date.toString()) {
            case "2023-02-01" -> "Wed, 1 Feb 2023 00:00:00 GMT";
            case "2024-08-05" -> "Mon, 5 Aug 2024 00:00:00 GMT";
            case "2025-02-19" -> "Wed, 19 Feb 2025 00:00:00 GMT";
            case "2026-03-01" -> "Sun, 1 Mar 2026 00:00:00 GMT";
            case "2026-11-30" -> "Mon, 30 Nov 2026 00:00:00 GMT";
            case "2027-07-01" -> "Thu, 1 Jul 2027 00:00:00 GMT";
            default -> throw new IllegalArgumentException(date.toString());
        };
    }
}
