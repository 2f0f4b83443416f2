package dev.atlassim.project;

import static dev.atlassim.project.SmallOrganizations.CHANGING;
import static dev.atlassim.project.SmallOrganizations.SETTLED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.project.SmallOrganizations.Caller;
import dev.atlassim.testing.Api;
import dev.atlassim.testing.Headers;
import dev.atlassim.testing.Refused;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Projects and organizations as recorded of Atlas (the newest recordings, 2026-08-10, decide), with values of our own.
 * Calls of one user are counted together, so what they left is read from the answer.
 */
@QuarkusTest
@TestProfile(SmallOrganizations.class)
class RecordedProjectsTest {

    private static final String QUERY = "?includeCount=true&itemsPerPage=100&pageNum=1";

    private final List<String> created = new ArrayList<>();

    @AfterEach
    void empty() {
        created.forEach(id -> api().delete(ProjectJson.path(id)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/atlas/v2/groups", "//api/atlas/v2/groups"})
    void aProjectIsCreated(String path) {
        var answer = create(path, "new-here");
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo(ProjectJson.whole(answer, "new-here", CHANGING, ""));
        Headers.good(1200, remaining(answer))
                .varying()
                .and("location", Api.base() + "//api/atlas/v1.0")
                .in(answer);
    }

    @Test
    void aProjectIsShownChangedAndDeleted() {
        var first = create("/api/atlas/v2/groups", "life");
        var path = ProjectJson.path(ProjectJson.id(first));
        var tags = "\"tags\":[{\"key\":\"stage\",\"value\":\"test\"},{\"key\":\"paid\",\"value\":\"no\"}]";
        api().patch(path, "{" + tags + "}");

        var shown = api().get(path);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).isEqualTo(ProjectJson.whole(first, "life", CHANGING, "," + tags));
        Headers.good(1200, 1198).varying().in(shown);

        var patched = api().patch(path, "{\"name\":\"life-updated\",\"tags\":[]}");
        assertThat(patched.statusCode()).isEqualTo(200);
        assertThat(patched.body()).isEqualTo(ProjectJson.whole(first, "life-updated", CHANGING, ",\"tags\":[]"));
        Headers.good(1200, 1197).in(patched);

        var deleted = api().delete(path);
        assertThat(deleted.statusCode()).isEqualTo(202);
        assertThat(deleted.body()).isEqualTo("{}");
        Headers.good(1200, 1196).in(deleted);
    }

    @Test
    void projectsAreListedByNameCapitalsFirst() {
        var answer = Caller.READER.api().get("/api/atlas/v2/groups" + QUERY);
        var created = Api.json(answer).at("/results/0/created").textValue();
        var items = List.of("4 Apple", "2 Zebra", "3 a b", "1 apple").stream()
                .map(item -> ProjectJson.item(
                        "aaaaaaaaaaaaaaaaaaaaaab" + item.charAt(0), created, item.substring(2), SETTLED))
                .toList();
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"links\":[{\"href\":\"" + Api.base()
                        + "/api/atlas/v2/groups?includeCount=true&pageNum=1&itemsPerPage=100\",\"rel\":\"self\"}],"
                        + "\"results\":[" + String.join(",", items) + "],\"totalCount\":4}");
        Headers.good(1200, remaining(answer)).varying().in(answer);
    }

    @Test
    void aTakenNameIsRefused() {
        create("/api/atlas/v2/groups", "taken");
        var answer = create("/api/atlas/v2/groups", "taken");
        Refused.with(409, "GROUP_ALREADY_EXISTS", "A group with name \"taken\" already exists.", "taken")
                .in(answer);
        Headers.error("GROUP_ALREADY_EXISTS")
                .counted(1200, remaining(answer))
                .varying()
                .in(answer);
    }

    @Test
    void aFullOrganizationAcceptsNoMoreProjects() {
        var answer = Caller.OWNER.api().post("/api/atlas/v2/groups", ProjectJson.body("one-more", SETTLED));
        Refused.badRequest(
                        "MAX_GROUPS_PER_ORG_EXCEEDED",
                        "Maximum number of groups per organization (3) in " + SETTLED
                                + " exceeded while trying to add group.",
                        "3",
                        SETTLED)
                .in(answer);
        Headers.error("MAX_GROUPS_PER_ORG_EXCEEDED")
                .counted(1200, remaining(answer))
                .varying()
                .in(answer);
    }

    @Test
    void organizationsAreListedForAnEmptyName() {
        var answer = Caller.OWNER.api().get("/api/atlas/v2/orgs?includeCount=true&itemsPerPage=100&name=&pageNum=1");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"links\":[{\"href\":\"" + Api.base()
                        + "/api/atlas/v2/orgs?includeCount=true&name=&pageNum=1&itemsPerPage=100\",\"rel\":\"self\"}],"
                        + "\"results\":[" + organization("") + "],\"totalCount\":1}");
        Headers.good(300, remaining(answer)).varying().in(answer);
    }

    @Test
    void anOrganizationIsShownWithItsParts() {
        var answer = Caller.OWNER.api().get("/api/atlas/v2/orgs/" + SETTLED);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(organization(part("groups") + part("teams") + part("users")));
        Headers.good(500, remaining(answer)).varying().in(answer);
    }

    private static String organization(String parts) {
        return "{\"id\":\"" + SETTLED + "\",\"isDeleted\":false,\"links\":[{\"href\":\"" + Api.base()
                + "/api/atlas/v2/orgs/" + SETTLED + "\",\"rel\":\"self\"}" + parts
                + "],\"name\":\"Settled\",\"skipDefaultAlertsSettings\":false}";
    }

    private static String part(String name) {
        return ",{\"href\":\"" + Api.base() + "/api/atlas/v2/orgs/" + SETTLED + "/" + name
                + "\",\"rel\":\"https://cloud.mongodb.com/" + name + "\"}";
    }

    private static Api api() {
        return Caller.STRANGER.api();
    }

    private HttpResponse<String> create(String path, String name) {
        var answer = api().post(path, ProjectJson.body(name, CHANGING));
        if (answer.statusCode() == 201) {
            created.add(ProjectJson.id(answer));
        }
        return answer;
    }

    private static int remaining(HttpResponse<String> answer) {
        return Integer.parseInt(
                answer.headers().firstValue("RateLimit-Remaining").orElseThrow());
    }
}
