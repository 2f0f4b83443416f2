package dev.atlassim.api.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.api.operation.Operation;
import dev.atlassim.api.operation.Operations;
import dev.atlassim.api.operation.Surface;
import dev.atlassim.testing.Api;
import dev.atlassim.testing.Refused;
import dev.atlassim.testing.Requests;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every operation of the unversioned API: the same as in the versioned one, but for the version and the links. */
@QuarkusTest
class LegacyOperationsTest {

    private static final String V1 = "/api/atlas/v1.0";
    private static final String V2 = "/api/atlas/v2";
    private static final String CLOCK = "/_simulator/clock";

    /** No version has been removed yet. The token is one of today, since other tests use it, too. */
    @BeforeEach
    void setClock() {
        Api.owner();
        assertThat(Api.anonymous()
                        .put(CLOCK, "{\"now\":\"2026-02-01T00:00:00Z\"}")
                        .statusCode())
                .isEqualTo(200);
    }

    @AfterEach
    void resetClock() {
        assertThat(Api.anonymous().delete(CLOCK).statusCode()).isEqualTo(200);
    }

    @Test
    void allOperationsButTheLatestAreServed() {
        var missing = Operations.of(Surface.V2).stream()
                .filter(operation -> !Operations.of(Surface.V1).contains(operation));

        assertThat(missing.map(Operation::id))
                .containsExactlyInAnyOrder("getGroupIpAddresses", "getManagedSlowMs", "listEventTypes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ipAddresses", "managedSlowMs"})
    void theLatestOperationsAreNotFound(String part) {
        var path = V1 + "/groups/" + Api.PROJECT + "/" + part;

        Refused.noSuchPath(path).in(owner().get(path));
    }

    static Stream<String> operations() {
        return Operations.of(Surface.V1).stream().map(Operation::id);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void anOperationAnswersAsInTheVersionedApi(String id) {
        var operation = Operations.ofId(id).orElseThrow();
        var reads = operation.method().equals("GET");
        var groupId = Api.newProject();

        // The oldest version of the others, as the unversioned API has the users of 2023-01-01.
        var versioned =
                send(Api.owner().with("Accept", operation.versions().get(0).mediaType()), operation, groupId, V2);
        var unversioned = send(owner(), operation, reads ? groupId : Api.newProject(), V1);

        assertThat(unversioned.statusCode()).as(unversioned.body()).isEqualTo(versioned.statusCode());
        if (unversioned.statusCode() == 200) {
            assertThat(unversioned.headers().allValues("Content-Type")).containsExactly("application/json");
        }
        if (reads) {
            assertThat(unversioned.body()).isEqualTo(versioned.body().replace(V2, V1));
        }
    }

    @Test
    void aClientFindsItsProjectAndItsIntegrations() {
        var root = Api.json(owner().get(V1 + "/"));
        assertThat(root.path("appName").textValue()).isEqualTo("MongoDB Atlas");
        assertThat(root.at("/links/0/href").textValue()).isEqualTo(Api.base() + V1);

        var organization = Api.json(owner().get(V1 + "/orgs")).at("/results/0");
        var self = organization.at("/links/0/href").textValue();
        assertThat(self).isEqualTo(Api.base() + V1 + "/orgs/" + Api.ORG);
        assertThat(owner().get(path(self) + "/groups").body()).contains("\"name\":\"checkout\"");

        var project = Api.json(owner().get(V1 + "/groups/byName/checkout"));
        assertThat(project.path("id").textValue()).isEqualTo(Api.PROJECT);
        assertThat(project.path("links").findValuesAsText("href"))
                .allMatch(href -> href.startsWith(Api.base() + V1 + "/groups/" + Api.PROJECT));
        assertThat(owner().get(path(project.at("/links/0/href").textValue()) + "/integrations")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aProjectIsAddedChangedAndRemoved() {
        var name = "legacy-" + UUID.randomUUID();
        var added = owner().post(V1 + "/groups", "{\"name\":\"" + name + "\",\"orgId\":\"" + Api.ORG + "\"}");
        var path = V1 + "/groups/" + Api.json(added).path("id").textValue();

        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(added.headers().allValues("Content-Type")).containsExactly("application/json");
        assertThat(Api.json(added).at("/links/0/href").textValue()).isEqualTo(Api.base() + path);
        assertThat(Api.json(owner().patch(path, "{\"name\":\"" + name + "-2\"}"))
                        .path("name")
                        .textValue())
                .isEqualTo(name + "-2");
        assertThat(owner().delete(path).statusCode()).isEqualTo(202);
        assertThat(owner().get(path).statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> send(Api api, Operation operation, String groupId, String root) {
        var path = Requests.path(operation, Api.ORG, groupId, "checkout").replace(V2, root);
        var body = Requests.body(operation, Api.ORG, "legacy-" + UUID.randomUUID());
        return body == null
                ? api.send(operation.method(), path, null)
                : api.with("Content-Type", "application/json").send(operation.method(), path, body);
    }

    private static String path(String href) {
        return href.substring(Api.base().length());
    }

    private static Api owner() {
        return Api.owner().with("Accept", "application/json");
    }
}
