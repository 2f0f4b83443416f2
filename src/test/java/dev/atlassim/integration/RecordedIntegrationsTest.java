package dev.atlassim.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.testing.Api;
import dev.atlassim.testing.Headers;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * One session as the Atlas CLI held it with Atlas when its answers were recorded (2026-08-10), with values of our own:
 * five integrations created, listed, one shown and deleted. Every byte but ids, date and host is stated. A field of DATADOG
 * that exists since October 2026 is added.
 */
@QuarkusTest
class RecordedIntegrationsTest {

    private static final String QUERY = "?includeCount=true&itemsPerPage=100&pageNum=1";

    /** As Atlas lists them, which is not the order of creation below. */
    private static final List<String> SHOWN = List.of("""
            {"id":"%s","region":"US","serviceKey":"****************************a7b8","type":"PAGER_DUTY"}""", """
            {"apiKey":"****************************c9d0","customEndpoint":null,"id":"%s","region":"US",\
            "sendCollectionLatencyMetrics":false,"sendDatabaseMetrics":false,\
            "sendQueryStatsMetrics":false,"sendShardingMetrics":false,"sendUserProvidedResourceTags":false,\
            "type":"DATADOG"}""", """
            {"apiKey":"********************************5e6f","id":"%s","region":"US","type":"OPS_GENIE"}""", """
            {"apiKey":"********************************1234","id":"%s","routingKey":"first-responders",\
            "type":"VICTOR_OPS"}""", """
            {"bodyTemplate":null,"headersTemplate":null,"id":"%s","secret":"***************word",\
            "url":"https://hooks.example.org/****tail","type":"WEBHOOK"}""");

    private Api cli;
    private String project;

    @BeforeEach
    void openProject() {
        cli = Api.owner().with("Content-Type", Api.VERSIONED);
        project = Api.newProject();
    }

    @Test
    void theWholeSessionIsAnsweredAsRecorded() {
        create("DATADOG", "'apiKey':'00000000000000000000000000aac9d0','region':'US'", 1199, 1);
        create("OPS_GENIE", "'apiKey':'1f1f1f1f-2e2e-3d3d-4c4c-0000000a5e6f','region':'US'", 1198, 1, 2);
        create("PAGER_DUTY", "'serviceKey':'0000000000000000000000000000a7b8'", 1197, 0, 1, 2);
        create(
                "VICTOR_OPS",
                "'apiKey':'9a9a9a9a-8b8b-7c7c-6d6d-000000001234','routingKey':'first-responders'",
                1196,
                0,
                1,
                2,
                3);
        create(
                "WEBHOOK",
                "'secret':'not-a-real-password','url':'https://hooks.example.org/some/long/tail'",
                1195,
                0,
                1,
                2,
                3,
                4);

        var listed = cli.without("Content-Type").get(Api.integrations(project) + QUERY);
        assertPage(listed, Api.integrations(project), 1194, 0, 1, 2, 3, 4);

        var webhook = Api.integrations(project, "WEBHOOK");
        var shown = cli.without("Content-Type").get(webhook);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).isEqualTo(SHOWN.get(4).formatted(id(listed, 4)));
        Headers.good(1200, 1193).varying().in(shown);

        var deleted = cli.without("Content-Type").delete(webhook);
        assertThat(deleted.statusCode()).isEqualTo(204);
        assertThat(deleted.body()).isEmpty();
        Headers.good(1200, 1192).in(deleted);
    }

    @Test
    void anEmptyListIsAPageToo() {
        assertPage(cli.get(Api.integrations(project) + QUERY), Api.integrations(project), 1199);
    }

    private void create(String type, String settings, int remaining, int... listed) {
        var path = Api.integrations(project, type);
        var answer = cli.send("POST", path + QUERY, Api.quoted("{'type':'" + type + "'," + settings + "}"));
        assertPage(answer, path, remaining, listed);
    }

    private static void assertPage(HttpResponse<String> answer, String path, int remaining, int... listed) {
        var results = IntStream.range(0, listed.length)
                .mapToObj(i -> SHOWN.get(listed[i]).formatted(id(answer, i)))
                .collect(Collectors.joining(","));
        assertThat(answer.body()).isEqualTo("""
                        {"links":[{"href":"%s%s?includeCount=true&pageNum=1&itemsPerPage=100","rel":"self"}],\
                        "results":[%s],"totalCount":%d}""".formatted(Api.base(), path, results, listed.length));
        assertThat(answer.statusCode()).isEqualTo(200);
        Headers.good(1200, remaining).varying().in(answer);
    }

    private static String id(HttpResponse<String> page, int index) {
        return Api.json(page).path("results").path(index).path("id").textValue();
    }
}
