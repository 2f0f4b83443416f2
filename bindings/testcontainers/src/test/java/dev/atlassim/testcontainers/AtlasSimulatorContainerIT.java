package dev.atlassim.testcontainers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlassim.bindings.Control;
import dev.atlassim.bindings.ControlException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.testcontainers.utility.MountableFile;

/** Needs a Docker engine and the image that the system property {@code atlas.image} names. */
class AtlasSimulatorContainerIT {

    private static final String IMAGE = System.getProperty("atlas.image", "atlas-simulator");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Test
    void withoutAScenarioTheBuiltInOneIsServed() throws IOException, InterruptedException {
        try (var atlas = new AtlasSimulatorContainer(IMAGE)) {
            atlas.start();

            assertThat(atlas.getOrgId()).isEqualTo("4888442a3354817a7320eb61");
            assertThat(atlas.getGroupId()).isEqualTo("32b6e34b3d91647abb20e7b8");
            assertThat(atlas.getPublicKey()).isEqualTo("atlasdev");
            assertThat(atlas.getPrivateKey()).startsWith("0b9c4c2e-");
            assertThat(integrations(atlas)).contains("PAGER_DUTY", "DATADOG");
            atlas.getControl().verify("""
                    { "operationId": "listGroupIntegrations", "status": 200, "count": { "exactly": 1 } }""");
        }
    }

    @Test
    void scenariosAreMergedAndFaultsAndClockAreThereFromTheStart() throws IOException, InterruptedException {
        try (var atlas = new AtlasSimulatorContainer(IMAGE)) {
            atlas.withScenario(MountableFile.forHostPath("../../scenarios/read-only.yaml"))
                    .withScenario("organizations: [ { name: Mine, projects: [ { name: mine } ] } ]")
                    .withScenario("organizations: [ { name: Mine, apiKeys: [ { publicKey: mine, privateKey: \"it's\","
                            + " roles: [ORG_OWNER] } ], serviceAccounts: [ { clientId: mdb_sa_id_000000000000000000000001,"
                            + " clientSecret: mdb_sa_sk_mine, roles: [ORG_OWNER] } ] } ]")
                    .withClock(Instant.parse("2030-01-01T00:00:00Z"))
                    .withFaults("""
                            { "match": { "operationId": "listGroupIntegrations" }, "fault": { "type": "error", "status": 503 } }""")
                    .start();

            assertThat(atlas.getPrivateKey()).isEqualTo("it's");
            assertThat(integrations(atlas)).startsWith("503");
            assertThat(atlas.getControl().journal()).startsWith("2030-01-01T00:00:00Z");
            atlas.getControl().deleteFaults();
            assertThat(integrations(atlas)).startsWith("200").contains("\"totalCount\":0");
        }
    }

    @Test
    void aMistakeInAScenarioIsToldAtOnce() {
        try (var atlas = new AtlasSimulatorContainer(IMAGE).withScenario("organisations: []")) {
            assertThatThrownBy(atlas::start).hasStackTraceContaining("001.yaml:1:1: unknown key 'organisations'");
        }
    }

    @Test
    void aSeedMakesRunsAlike() {
        try (var one = new AtlasSimulatorContainer(IMAGE).withSeed(42);
                var other = new AtlasSimulatorContainer(IMAGE).withSeed(42)) {
            one.start();
            other.start();

            assertThat(one.getControl().newSandbox("").access().privateKey())
                    .isEqualTo(other.getControl().newSandbox("").access().privateKey());
        }
    }

    @Test
    void aControlTokenClosesTheControlApiToOthers() {
        try (var atlas = new AtlasSimulatorContainer(IMAGE)) {
            atlas.withControlToken("secret").start();

            assertThat(atlas.getControl().access().orgId()).isEqualTo(atlas.getOrgId());
            assertThatThrownBy(() -> Control.of(atlas.getBaseUrl()).journal())
                    .isInstanceOf(ControlException.class)
                    .hasMessageContaining("401");
        }
    }

    private static String integrations(AtlasSimulatorContainer atlas) throws IOException, InterruptedException {
        var path = "/api/atlas/v2/groups/" + atlas.getGroupId() + "/integrations";
        var answer = CLIENT.send(
                HttpRequest.newBuilder(URI.create(atlas.getBaseUrl() + path))
                        .header("Accept", "application/vnd.atlas.2025-03-12+json")
                        .header("Authorization", "Bearer " + token(atlas))
                        .build(),
                BodyHandlers.ofString());
        return answer.statusCode() + " " + answer.body();
    }

    private static String token(AtlasSimulatorContainer atlas) throws IOException, InterruptedException {
        var basic = (atlas.getClientId() + ":" + atlas.getClientSecret()).getBytes(UTF_8);
        var answer = CLIENT.send(
                HttpRequest.newBuilder(URI.create(atlas.getBaseUrl() + "/api/oauth/token"))
                        .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(basic))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                        .build(),
                BodyHandlers.ofString());
        return answer.body().replaceFirst("(?s).*\"access_token\":\"([^\"]*)\".*", "$1");
    }
}
