package dev.atlassim.api.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.testing.Api;
import dev.atlassim.testing.Refused;
import dev.atlassim.testing.Requests;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every method on every served path of both APIs. The caller may only read, so that no method changes what other tests use.
 */
@QuarkusTest
class MethodsTest {

    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");

    static Stream<Arguments> everyMethodOfEveryPath() {
        return Stream.of(Surface.V2, Surface.V1)
                .flatMap(surface -> Operations.of(surface).stream()
                        .map(Operation::path)
                        .distinct()
                        .flatMap(path -> METHODS.stream().map(method -> Arguments.of(surface.root(), path, method))));
    }

    @ParameterizedTest
    @MethodSource("everyMethodOfEveryPath")
    void aMethodIsSimulatedOrNotSimulatedOrNotAllowedAsOnlyAtlasAllowsIt(String root, String path, String method) {
        var target = root + Requests.filled(path, Api.ORG, Api.EMPTY_PROJECT, "checkout");
        var answer = Api.reader().send(method, target, null);

        var served = method.equals("HEAD") ? "GET" : method;
        if (simulated(path, served)) {
            assertThat(answer.statusCode()).isNotEqualTo(405);
            assertSaysNotSimulated(answer, false);
        } else if (OfficialMethods.byPath().get(path).contains(served)) {
            Refused.noSuchPath(target).in(answer);
            assertSaysNotSimulated(answer, true);
        } else {
            assertThat(answer.statusCode()).isEqualTo(405);
            assertThat(answer.headers().firstValue("Allow")).isPresent();
            assertThat(answer.body()).isEmpty();
            assertSaysNotSimulated(answer, false);
        }
    }

    private static boolean simulated(String path, String method) {
        return Operations.of(Surface.V2).stream()
                .anyMatch(known -> known.path().equals(path) && known.method().equals(method));
    }

    @Test
    void whoDoesNotSignInDoesNotLearnWhatIsSimulated() {
        var answer = Api.anonymous().send("POST", "/api/atlas/v2/orgs/" + Api.ORG + "/teams", "{}");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertSaysNotSimulated(answer, false);
    }

    @Test
    void whatIsNotSimulatedIsMarkedInTheJournal() {
        var path = "/api/atlas/v2/orgs/" + UUID.randomUUID() + "/teams";
        Api.owner().post(path, "{\"name\":\"a\"}");
        Api.owner().get("/api/atlas/v2/groups/" + Api.PROJECT + "/limits/none");

        var journal = "/_simulator/requests?errorCode=RESOURCE_NOT_FOUND&limit=2";
        var listed = Api.json(Api.anonymous().get(journal)).path("requests");
        assertThat(listed.at("/1/request/path").asText()).isEqualTo(path);
        assertThat(listed.at("/1/response/notSimulated").asBoolean()).isTrue();
        assertThat(listed.at("/0/response").has("notSimulated")).isFalse();
        assertThat(Api.anonymous().get(journal + "&format=text").body())
                .containsOnlyOnce("-> 404 RESOURCE_NOT_FOUND, not simulated\n");
    }

    @Test
    void aPathThatIsNotServedSaysThatItIsNotSimulated() {
        for (var path : List.of("/api/atlas/v2/groups/" + Api.PROJECT + "/databaseUsers", "/api/private/nothing")) {
            assertSaysNotSimulated(Api.owner().get(path), true);
        }
    }

    private static void assertSaysNotSimulated(HttpResponse<String> answer, boolean says) {
        assertThat(answer.headers().allValues("X-Simulator-Not-Simulated"))
                .isEqualTo(says ? List.of("true") : List.of());
    }
}
