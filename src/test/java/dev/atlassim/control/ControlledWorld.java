package dev.atlassim.control;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atlassim.testing.Api;
import dev.atlassim.testing.Digest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** A simulator of its own, with a seed, a clock that stands still, a control token, narrow bounds and no TLS. */
public class ControlledWorld implements QuarkusTestProfile {

    public static final String TOKEN = "control-token";
    public static final String ORG = "cccccccccccccccccccccc01";
    public static final String PROJECT = "cccccccccccccccccccccc02";
    static final String GROUPS = "/api/atlas/v2/groups";
    static final String SANDBOXES = "/_simulator/sandboxes";
    static final String CLIENT_ID = "mdb_sa_id_cccccccccccccccccccccc03";
    static final String CLIENT_SECRET = "mdb_sa_sk_test";
    public static final Digest OWNER = new Digest("controlled", "0b9c4c2e-aaaa-4f1b-8a67-1f2e3d4c5b6a");
    static final int MAX_SNAPSHOTS = 3;
    static final int MAX_SANDBOXES = 64;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "simulator.scenario",
                "src/test/resources/scenarios/controlled.yaml",
                "simulator.control.token",
                TOKEN,
                "simulator.control.max-snapshots",
                Integer.toString(MAX_SNAPSHOTS),
                "simulator.control.max-sandboxes",
                Integer.toString(MAX_SANDBOXES),
                "simulator.tls",
                "false");
    }

    /** A request to the control API, with its token. */
    public static RequestSpecification control() {
        return given().contentType(ContentType.JSON).header("Authorization", "Bearer " + TOKEN);
    }

    /** The address of the simulator, as REST Assured asks for it. */
    static String base() {
        return RestAssured.baseURI + ":" + RestAssured.port;
    }

    /** The same as {@link #control} for tests of exact bytes. */
    static Api controlByBytes() {
        return Api.anonymous().with("Authorization", "Bearer " + TOKEN);
    }

    /** Everything as it began, snapshots included. */
    public static void reset() {
        control().when().delete("/_simulator/clock").then().statusCode(200);
        List<String> snapshots = control().when().get("/_simulator/snapshots").path("name");
        snapshots.forEach(name -> control().when().delete("/_simulator/snapshots/{name}", name));
        control().when().post("/_simulator/reset").then().statusCode(204);
    }

    /** A new sandbox; {@code scenario} null makes the default one. */
    static JsonNode sandbox(String scenario) {
        var request = scenario == null ? control() : control().body(scenario);
        return request.when().post(SANDBOXES).then().statusCode(201).extract().as(JsonNode.class);
    }

    /** A caller by the first service account of a sandbox. */
    static Api caller(JsonNode sandbox) {
        var account = sandbox.path("serviceAccounts").path(0);
        return caller(
                account.path("clientId").textValue(),
                account.path("clientSecret").textValue());
    }

    /** A caller by a token that is fetched anew: a cached one would outlive the clocks of these tests. */
    static Api caller(String clientId, String secret) {
        return Api.anonymous()
                .with("Accept", Api.VERSIONED)
                .with("Authorization", "Bearer " + Api.token(clientId, secret));
    }

    /** The owner of the one organization of the scenario. */
    static Api owner() {
        return caller(CLIENT_ID, CLIENT_SECRET);
    }

    static String project(String name, String orgId) {
        return "{\"name\":\"" + name + "\",\"orgId\":\"" + orgId + "\"}";
    }

    /** The names of the projects in a list. */
    static Iterable<String> names(HttpResponse<String> list) {
        assertThat(list.statusCode()).as(list.body()).isEqualTo(200);
        return StreamSupport.stream(Api.json(list).path("results").spliterator(), false)
                .map(project -> project.path("name").textValue())
                .toList();
    }
}
