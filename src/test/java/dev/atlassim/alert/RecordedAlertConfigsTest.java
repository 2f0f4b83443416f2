package dev.atlassim.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.testing.Api;
import dev.atlassim.testing.Headers;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Alert configurations as recorded 2026-08-10, byte for byte except for ids, dates and hosts. */
@QuarkusTest
class RecordedAlertConfigsTest {

    private static final String SENT = """
            {"enabled":true,"eventTypeName":"NO_PRIMARY","groupId":"%s","notifications":[{"delayMin":0,\
            "emailEnabled":true,"intervalMin":5,"smsEnabled":false,"typeName":"GROUP"}]}""";

    private String groupId;
    private String path;

    @BeforeEach
    void create() {
        groupId = Api.newProject();
        path = AlertConfigJson.path(groupId);
    }

    @Test
    void aConfigurationIsCreated() {
        var created = Api.owner().post(path, SENT.formatted(groupId));

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.body()).isEqualTo(shown(created, true, false));
        assertThat(created.headers().firstValue("Location")).hasValue(Api.base() + path + "/" + id(created));
        assertThat(field(created, "updated")).isEqualTo(field(created, "created"));
        assertThat(id(created)).isGreaterThan(notifierId(created));
        Headers.good(1200, 1199)
                .varying()
                .and("location", Api.base() + path + "/" + id(created))
                .in(created);
    }

    @Test
    void aConfigurationIsShownAsItWasCreated() {
        var created = Api.owner().post(path, SENT.formatted(groupId));

        assertThat(Api.owner().get(path + "/" + id(created)).body()).isEqualTo(created.body());
    }

    /** The command line sends {@code enabled} as false unless it is told otherwise. */
    @Test
    void anUpdateReplacesAndMakesNewNotifiers() {
        var created = Api.owner().post(path, SENT.formatted(groupId));

        var updated = Api.owner()
                .put(
                        path + "/" + id(created),
                        SENT.formatted(groupId)
                                .replace("\"enabled\":true", "\"enabled\":false")
                                .replace("\"smsEnabled\":false", "\"smsEnabled\":true"));

        assertThat(updated.statusCode()).isEqualTo(200);
        assertThat(updated.body()).isEqualTo(shown(updated, false, true));
        assertThat(id(updated)).isEqualTo(id(created));
        assertThat(field(updated, "created")).isEqualTo(field(created, "created"));
        assertThat(notifierId(updated)).isNotEqualTo(notifierId(created));
    }

    @Test
    void aConfigurationIsDeletedWithoutABody() {
        var one = path + "/" + id(Api.owner().post(path, SENT.formatted(groupId)));

        var deleted = Api.owner().delete(one);

        assertThat(deleted.statusCode()).isEqualTo(204);
        assertThat(deleted.body()).isEmpty();
        assertThat(deleted.headers().firstValue("Content-Type"))
                .hasValue("application/vnd.atlas.2023-01-01+json;charset=utf-8");
        assertThat(Api.owner().get(one).statusCode()).isEqualTo(404);
    }

    @Test
    void theListIsInTheOrderOfIdsAndItsItemsLinkToThemselvesOnly() {
        var created = Api.owner().post(path, SENT.formatted(groupId));

        var listed = Api.json(Api.owner().get(path));

        assertThat(listed.path("totalCount").intValue()).isEqualTo(12);
        assertThat(listed.findValuesAsText("id")).contains(id(created)).isSorted();
        assertThat(listed.path("results"))
                .allSatisfy(item -> assertThat(item.path("links"))
                        .hasSize(1)
                        .first()
                        .satisfies(link -> assertThat(link.path("href").asText())
                                .isEqualTo(Api.base() + path + "/"
                                        + item.path("id").asText())));
    }

    @Test
    void theFieldsOfMatchersAreABareArray() {
        var answer = Api.owner().get("/api/atlas/v2/alertConfigs/matchers/fieldNames");

        assertThat(answer.body()).isEqualTo("""
                ["ATLAS_NODE_TYPE","CLUSTER_NAME","HOSTNAME","PORT","HOSTNAME_AND_PORT","APPLICATION_ID",\
                "REPLICA_SET_NAME","TYPE_NAME","SHARD_NAME"]""");
        assertThat(answer.headers().firstValue("RateLimit-Limit")).hasValue("300");
    }

    private String shown(HttpResponse<String> answer, boolean enabled, boolean sms) {
        return """
                {"created":"%s","enabled":%s,"eventTypeName":"NO_PRIMARY","groupId":"%s","id":"%s","links":[\
                {"href":"%s","rel":"self"},{"href":"%s/alerts","rel":"%s/alerts"}],"matchers":[],"notifications":[\
                {"delayMin":0,"emailEnabled":true,"intervalMin":5,"notifierId":"%s","smsEnabled":%s,"typeName":"GROUP"}],\
                "updated":"%s"}""".formatted(
                        field(answer, "created"),
                        enabled,
                        groupId,
                        id(answer),
                        Api.base() + path + "/" + id(answer),
                        Api.base() + path + "/" + id(answer),
                        Api.base(),
                        notifierId(answer),
                        sms,
                        field(answer, "updated"));
    }

    private static String id(HttpResponse<String> answer) {
        return field(answer, "id");
    }

    private static String notifierId(HttpResponse<String> answer) {
        return Api.json(answer).at("/notifications/0/notifierId").asText();
    }

    private static String field(HttpResponse<String> answer, String name) {
        return Api.json(answer).path(name).asText();
    }
}
