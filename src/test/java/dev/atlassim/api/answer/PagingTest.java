package dev.atlassim.api.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.testing.Api;
import dev.atlassim.testing.Refused;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of a project with three integrations: OPS_GENIE, VICTOR_OPS and MICROSOFT_TEAMS, in this order. */
@QuarkusTest
class PagingTest {

    private String path;

    @BeforeEach
    void configureThree() {
        var project = Api.newProject();
        path = Api.integrations(project);
        Api.owner().post(path + "/VICTOR_OPS", "{\"type\":\"VICTOR_OPS\",\"apiKey\":\"k-0001\"}");
        Api.owner()
                .post(
                        path + "/MICROSOFT_TEAMS",
                        "{\"type\":\"MICROSOFT_TEAMS\",\"microsoftTeamsWebhookUrl\":\"https://example.com/a\"}");
        Api.owner().post(path + "/OPS_GENIE", "{\"type\":\"OPS_GENIE\",\"apiKey\":\"k-0002\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "                                           | ?pageNum=1&itemsPerPage=100                              | -                               | -",
                "?                                          | ?pageNum=1&itemsPerPage=100                              | -                               | -",
                "?includeCount=true&itemsPerPage=100&pageNum=1 | ?includeCount=true&pageNum=1&itemsPerPage=100         | -                               | -",
                "?itemsPerPage=2                            | ?pageNum=1&itemsPerPage=2                                | -                               | ?itemsPerPage=2&pageNum=2",
                "?pageNum=2&itemsPerPage=2                  | ?pageNum=2&itemsPerPage=2                                | ?itemsPerPage=2&pageNum=1       | -",
                "?pageNum=2&itemsPerPage=1                  | ?pageNum=2&itemsPerPage=1                                | ?itemsPerPage=1&pageNum=1       | ?itemsPerPage=1&pageNum=3",
                "?itemsPerPage=3                            | ?pageNum=1&itemsPerPage=3                                | -                               | -",
                "?pageNum=9                                 | ?pageNum=9&itemsPerPage=100                              | ?itemsPerPage=100&pageNum=8     | -",
                "?itemsPerPage=1&includeCount=true          | ?includeCount=true&pageNum=1&itemsPerPage=1              | -                               | ?includeCount=true&itemsPerPage=1&pageNum=2",
                "?b=x%2Fy%20z&itemsPerPage=1&a=%3D&a        | ?b=x%2Fy%20z&a=%3D&a&pageNum=1&itemsPerPage=1            | -                               | ?b=x%2Fy%20z&a=%3D&a&itemsPerPage=1&pageNum=2",
                "?name=&itemsPerPage=500                    | ?name=&pageNum=1&itemsPerPage=500                        | -                               | -",
                "?pageNum=&itemsPerPage=                    | ?pageNum=1&itemsPerPage=100                              | -                               | -",
                "?pageNum&items%50erPage=1                  | ?pageNum=1&itemsPerPage=1                                | -                               | ?itemsPerPage=1&pageNum=2",
                "?page%4Eum=2&itemsPerPage=1                | ?pageNum=2&itemsPerPage=1                                | ?itemsPerPage=1&pageNum=1       | ?itemsPerPage=1&pageNum=3"
            })
    void linksAreSpelledAsAtlasSpellsThem(String query, String self, String previous, String next) {
        var answer = Api.owner().get(path + (query == null ? "" : query));
        assertThat(answer.statusCode()).isEqualTo(200);
        var links = new StringBuilder("{\"links\":[").append(link(self, "self"));
        if (previous != null) {
            links.append(',').append(link(previous, "previous"));
        }
        if (next != null) {
            links.append(',').append(link(next, "next"));
        }
        assertThat(answer.body()).startsWith(links.append("],\"results\":[").toString());
        assertThat(answer.body()).endsWith("],\"totalCount\":3}");
    }

    private String link(String query, String rel) {
        return "{\"href\":\"" + Api.base() + path + query + "\",\"rel\":\"" + rel + "\"}";
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, OPS_GENIE",
        "2, 1, VICTOR_OPS",
        "3, 1, MICROSOFT_TEAMS",
        "1, 2, OPS_GENIE VICTOR_OPS",
        "2, 2, MICROSOFT_TEAMS",
        "1, 500, OPS_GENIE VICTOR_OPS MICROSOFT_TEAMS",
        "4, 1, ''",
        "2147483647, 500, ''"
    })
    void aPageHoldsItsPartOfTheList(int pageNum, int itemsPerPage, String types) {
        var page = Api.json(Api.owner().get(path + "?pageNum=" + pageNum + "&itemsPerPage=" + itemsPerPage));
        assertThat(String.join(" ", page.path("results").findValuesAsText("type")))
                .isEqualTo(types);
        assertThat(page.path("totalCount").intValue()).isEqualTo(3);
    }

    @Test
    void followingTheLinksVisitsEveryResultOnceAndEnds() {
        var seen = new ArrayList<String>();
        var target = path + "?pretty=false&itemsPerPage=1";
        for (int page = 0; target != null && page < 10; page++) {
            var body = Api.json(Api.owner().get(target));
            seen.addAll(body.path("results").findValuesAsText("type"));
            target = StreamSupport.stream(body.path("links").spliterator(), false)
                    .filter(link -> link.path("rel").textValue().equals("next"))
                    .map(link ->
                            link.path("href").textValue().substring(Api.base().length()))
                    .findFirst()
                    .orElse(null);
        }
        assertThat(seen).isEqualTo(List.of("OPS_GENIE", "VICTOR_OPS", "MICROSOFT_TEAMS"));
    }

    @Test
    void withoutCountingTheCountIsZeroAndThereIsNoNextPage() {
        var answer = Api.owner().get(path + "?includeCount=false&itemsPerPage=1");
        assertThat(answer.body())
                .startsWith("{\"links\":[" + link("?includeCount=false&pageNum=1&itemsPerPage=1", "self")
                        + "],\"results\":[{")
                .endsWith("}],\"totalCount\":0}");
    }

    @Test
    void createAndUpdateAnswerThePageThatWasAskedFor() {
        var target = path + "/WEBHOOK?itemsPerPage=1&pageNum=3";
        var body = "{\"type\":\"WEBHOOK\",\"url\":\"https://example.com/0123456789\"}";
        for (var answer : List.of(Api.owner().post(target, body), Api.owner().put(target, body))) {
            var page = Api.json(answer);
            assertThat(page.path("results").findValuesAsText("type")).containsExactly("WEBHOOK");
            assertThat(page.path("totalCount").intValue()).isEqualTo(4);
            assertThat(page.path("links").findValuesAsText("href"))
                    .containsExactly(
                            Api.base() + path + "/WEBHOOK?pageNum=3&itemsPerPage=1",
                            Api.base() + path + "/WEBHOOK?itemsPerPage=1&pageNum=2",
                            Api.base() + path + "/WEBHOOK?itemsPerPage=1&pageNum=4");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "itemsPerPage=0",
                "itemsPerPage=-1",
                "itemsPerPage=501",
                "itemsPerPage=abc",
                "itemsPerPage=1.0",
                "itemsPerPage=%201",
                "pageNum=-1",
                "pageNum=abc",
                "pageNum=2147483648",
                "pageNum=99999999999999999999",
                "includeCount=yes",
                "includeCount=TRUE",
                "pretty=1",
                "envelope=on"
            })
    void valuesOutOfRangeAreRefusedByName(String parameter) {
        Refused.query(parameter.split("=", 2)[0]).in(Api.owner().get(path + "?" + parameter));
    }

    @Test
    void aRefusedQueryChangesNothing() {
        var before = Api.owner().get(path).body();
        Refused.query("pageNum")
                .in(Api.owner().put(path + "/OPS_GENIE?pageNum=-1", "{\"type\":\"OPS_GENIE\",\"apiKey\":\"other\"}"));
        assertThat(Api.owner().get(path).body()).isEqualTo(before);
    }

    @Test
    void operationsThatAreNotPagedPayNoHeedToPaging() {
        assertThat(Api.owner()
                        .get(path + "/OPS_GENIE?pageNum=abc&itemsPerPage=0&includeCount=x")
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"includeCount", "unknown=1", "%C3%BC=%E2%82%AC", "a=1&a=2", "&&"})
    void otherParametersAreLetThrough(String query) {
        assertThat(Api.owner().get(path + "?" + query).statusCode()).isEqualTo(200);
    }
}
