package dev.atlassim.api.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.testing.Api;
import dev.atlassim.testing.RawHttp;
import dev.atlassim.testing.Refused;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which paths are known, by which methods, and that every spelling of one meets the same checks. */
@QuarkusTest
class PathsTest {

    private static final String LIST = Api.integrations(Api.EMPTY_PROJECT);

    @ParameterizedTest
    @ValueSource(strings = {"%s/", "/%s", "//%s//", "%s//"})
    void slashesMoreOrLessChangeNothingButTheLinks(String spelling) {
        var path = String.format(spelling, LIST);
        var answer = Api.owner().get(path);
        assertThat(answer.body())
                .isEqualTo("{\"links\":[{\"href\":\"" + Api.base() + path
                        + "?pageNum=1&itemsPerPage=100\",\"rel\":\"self\"}],\"results\":[],\"totalCount\":0}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DELETE | /api/atlas/v2/groups/                   | POST,GET,OPTIONS",
                "PUT    | /api/atlas/v2/groups                    | POST,GET,OPTIONS",
                "PATCH  | /api/atlas/v2/groups                    | POST,GET,OPTIONS",
                "POST   | /api/atlas/v2/groups/{id}               | GET,PATCH,DELETE,OPTIONS",
                "PUT    | /api/atlas/v2/groups/{id}               | GET,PATCH,DELETE,OPTIONS",
                "POST   | /api/atlas/v2/groups/byName/checkout    | GET,OPTIONS",
                "PATCH  | /api/atlas/v2/groups/byName/integrations | GET,OPTIONS",
                "POST   | /api/atlas/v2/groups/{id}/integrations  | GET,OPTIONS",
                "PUT    | /api/atlas/v2/groups/{id}/integrations  | GET,OPTIONS",
                "PATCH  | /api/atlas/v2/groups/{id}/integrations  | GET,OPTIONS",
                "DELETE | /api/atlas/v2/groups/{id}/integrations  | GET,OPTIONS",
                "PATCH  | /api/atlas/v2/groups/{id}/integrations/DATADOG | PUT,POST,GET,DELETE,OPTIONS",
                "PATCH  | /api/atlas/v1.0/groups/{id}/integrations/DATADOG | PUT,POST,GET,DELETE,OPTIONS",
                "DELETE | /api/atlas/v1.0/groups/{id}/integrations | GET,OPTIONS",
                "PUT    | /api/atlas/v2/orgs                      | GET,OPTIONS",
                "PUT    | /api/atlas/v2/orgs/4888442a3354817a7320eb61 | GET,OPTIONS",
                "POST   | /api/atlas/v2                           | GET,OPTIONS",
                "PUT    | /api/atlas/v2/groups/{id}/settings      | GET,PATCH,OPTIONS",
                "PUT    | /api/atlas/v2/groups/{id}/teams         | POST,GET,OPTIONS",
                "PUT    | /api/atlas/v2/groups/{id}/limits/x      | GET,PATCH,DELETE,OPTIONS",
                "POST   | /api/private/ipinfo                     | GET,OPTIONS",
                "GET    | /api/private/unauth/telemetry/events    | POST,OPTIONS"
            })
    void aKnownPathListsItsMethods(String method, String path, String allow) {
        var answer = Api.owner().send(method, path.replace("{id}", Api.EMPTY_PROJECT), null);
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().allValues("Allow")).containsExactly(allow);
        assertThat(answer.headers().allValues("Content-Length")).containsExactly("0");
        assertThat(answer.headers().map())
                .doesNotContainKeys("content-type", "x-error-code", "x-frame-options", "vary");
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/atlas/v2/nothing",
                "/api/atlas/v2/groups/32b6e34b3d91647abb20e7b9/databaseUsers",
                "/api/atlas/v2/groups/32b6e34b3d91647abb20e7b9/settings/more",
                "/api/atlas/v2/groups/32b6e34b3d91647abb20e7b9/settings;a=b",
                "/api/atlas/v2;a=b",
                "/api/atlas/v2/groups/32b6e34b3d91647abb20e7b9/integrations/DATADOG/more",
                "/api/atlas/v2/groups;a=b",
                "/api/atlas/v2/groups/32b6e34b3d91647abb20e7b9/integrations;a=b",
                "/api/atlas/v2/Groups",
                "/api/atlas/v1.0/nothing",
                "/api/atlas/v1.0/groups;a=b",
                "/api/atlas/v3/groups",
                "/api/atlas",
                "/api/private",
                "/api/private/nothing",
                "/api/private/ipinfo;a=b",
                "/api/private;a=b/ipinfo",
                "/api/private/unauth/nothing",
                "/api/atlas/v2/ipinfo",
                "/api/nothing"
            })
    void anyOtherPathIsNotFoundAsItWasSpelled(String path) {
        Refused.noSuchPath(path).in(Api.owner().get(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/atlas/v2/groups/32b6e34b3d91647abb20e7b8/integrations/DATADOG",
                "/api//atlas//v2/groups/32b6e34b3d91647abb20e7b8/integrations/DATADOG",
                "/api/./atlas/v2/groups/32b6e34b3d91647abb20e7b8/integrations/DATADOG",
                "/x/../api/atlas/v2/groups/32b6e34b3d91647abb20e7b8/integrations/DATADOG",
                "/api/%61tlas/v2/groups/32b6e34b3d91647abb20e7b8/integrations/DATADOG",
                "/api/atlas/v1.0/groups/32b6e34b3d91647abb20e7b8/integrations/DATADOG",
                "/api/atlas;x/v2/groups/32b6e34b3d91647abb20e7b8/integrations/DATADOG",
                "/api;x/atlas/v2/groups/32b6e34b3d91647abb20e7b8/integrations/DATADOG",
                "/;x/api/atlas/v2/groups/32b6e34b3d91647abb20e7b8/integrations/DATADOG"
            })
    void noSpellingOfAPathBypassesTheSignIn(String target) {
        var caller = Api.anonymous().with("Accept", Api.VERSIONED);
        for (var method : List.of("GET", "DELETE")) {
            assertThat(RawHttp.send(method, target, caller)).containsPattern("^HTTP/1.1 (401|404) ");
        }
        assertThat(Api.owner().get(Api.integrations(Api.PROJECT, "DATADOG")).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/atlas/v2/groups/32b6e34b3d91647abb20e7b8/integrations/DATADOG;x",
                "/api/atlas/v2/groups;x/32b6e34b3d91647abb20e7b8/integrations/DATADOG",
                "/api/atlas/v2/groups/32b6e34b3d91647abb20e7b8;x/integrations/DATADOG",
                "/api/atlas/v2/./groups/32b6e34b3d91647abb20e7b8/integrations/DATADOG",
                "/api/atlas/v2/group%73/32b6e34b3d91647abb20e7b8/integrations/DATADOG"
            })
    void noSpellingOfAPathBypassesTheRole(String target) {
        assertThat(RawHttp.send("DELETE", target, Api.reader())).containsPattern("^HTTP/1.1 (400|401|404) ");
        assertThat(Api.owner().get(Api.integrations(Api.PROJECT, "DATADOG")).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/groups | POST,GET,OPTIONS",
                "/groups/32b6e34b3d91647abb20e7b9 | GET,PATCH,DELETE,OPTIONS",
                "/groups/32b6e34b3d91647abb20e7b9/integrations | GET,OPTIONS",
                "/groups/32b6e34b3d91647abb20e7b9/integrations/DATADOG | PUT,POST,GET,DELETE,OPTIONS",
                "/groups/byName/checkout | GET,OPTIONS",
                "/orgs | GET,OPTIONS"
            })
    void optionsListsTheMethodsOfThePathAndNoOthers(String path, String allow) {
        var answer = Api.owner().send("OPTIONS", "/api/atlas/v2" + path, null);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Allow")).containsExactly(allow);
        assertThat(answer.body()).isEmpty();
        assertThat(Api.anonymous().send("OPTIONS", "/api/atlas/v2" + path, null).statusCode())
                .isEqualTo(401);
    }

    @Test
    void headAnswersLikeGetWithoutABody() {
        var get = Api.owner().get(LIST);
        var head = Api.owner().send("HEAD", LIST, null);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (var name : List.of("Content-Type", "Vary", "X-Frame-Options", "Referrer-Policy", "RateLimit-Limit")) {
            assertThat(head.headers().allValues(name))
                    .isEqualTo(get.headers().allValues(name))
                    .hasSize(1);
        }
        assertThat(Api.owner().send("HEAD", LIST + "/DATADOG", null).statusCode())
                .isEqualTo(404);
        assertThat(Api.anonymous().send("HEAD", LIST, null).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "32B6E34B3D91647ABB20E7B9", "32b6e34b3d91647abb20e7b90", "%20"})
    void aMalformedIdAndAnUnknownIdHaveDifferentErrors(String id) {
        for (var path : List.of("/api/atlas/v2/groups/" + id, "/api/atlas/v2/groups/" + id + "/integrations")) {
            Refused.badRequest(
                            "PATH_PARAM_PARSE_ERROR",
                            "One or more path parameter in the request URI " + path + " is malformed.",
                            path)
                    .in(Api.owner().get(path));
        }
    }

    @ParameterizedTest
    @CsvSource({"'', http://localhost/api", "sim.example:81, http://sim.example:81/api"})
    void linksNameTheHostOfTheRequest(String host, String start) {
        assertThat(RawHttp.send("GET", "/api/atlas/v2/groups", host, Api.owner()))
                .contains("\"href\":\"" + start);
    }
}
