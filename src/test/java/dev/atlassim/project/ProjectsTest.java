package dev.atlassim.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.testing.Api;
import dev.atlassim.testing.Refused;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProjectsTest {

    private static final String GROUPS = "/api/atlas/v2/groups";

    private String name;

    @BeforeEach
    void chooseAName() {
        name = "p-" + UUID.randomUUID();
    }

    @Test
    void createAnswersTheProjectWithoutTagsAndAnOddLocation() {
        var created = create(name);
        assertThat(created.body()).isEqualTo(ProjectJson.whole(created, name, Api.ORG, ""));
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.headers().allValues("Location")).containsExactly(Api.base() + "//api/atlas/v1.0");
        assertThat(ProjectJson.id(created)).matches("[0-9a-f]{24}");
        assertThat(ProjectJson.created(created)).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
    }

    @Test
    void createKeepsWhatElseWasSent() {
        var created = Api.owner()
                .post(
                        GROUPS,
                        "{\"name\":\"" + name + "\",\"orgId\":\"" + Api.ORG
                                + "\",\"tags\":[{\"key\":\"z\",\"value\":\"1\"},{\"key\":\"a\",\"value\":\"2\"}],"
                                + "\"regionUsageRestrictions\":\"GOV_REGIONS_ONLY\",\"withDefaultAlertsSettings\":true}");
        var expected = ProjectJson.whole(
                created,
                name,
                Api.ORG,
                ",\"regionUsageRestrictions\":\"GOV_REGIONS_ONLY\","
                        + "\"tags\":[{\"key\":\"z\",\"value\":\"1\"},{\"key\":\"a\",\"value\":\"2\"}]");
        assertThat(created.body()).isEqualTo(expected);
        assertThat(Api.owner().get(ProjectJson.path(ProjectJson.id(created))).body())
                .isEqualTo(expected);
    }

    @Test
    void getAndByNameAnswerTheSameWithTags() {
        var created = create(name);
        var expected = ProjectJson.whole(created, name, Api.ORG, ",\"tags\":[]");
        assertThat(Api.owner().get(ProjectJson.path(ProjectJson.id(created))).body())
                .isEqualTo(expected);
        assertThat(Api.owner().get(GROUPS + "/byName/" + name).body()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"integrations", "byName", "a b", "a+b", "(a),b:c&d@e'f", "ünïcode-数", "..."})
    void byNameFindsNamesThatArePeculiarInAPath(String peculiar) {
        var created = create(peculiar);
        var encoded = URLEncoder.encode(peculiar, StandardCharsets.UTF_8).replace("+", "%20");
        var found = Api.owner().get(GROUPS + "/byName/" + encoded);
        Api.owner().delete(ProjectJson.path(ProjectJson.id(created)));
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(ProjectJson.id(found)).isEqualTo(ProjectJson.id(created));
        Refused.with(401, "NOT_IN_GROUP", "The current user is not in the group, or the group does not exist.")
                .in(Api.owner().get(GROUPS + "/byName/" + encoded));
    }

    @Test
    void aNameIsTakenOnceInAnOrganization() {
        var first = create(name);
        var expected =
                Refused.with(409, "GROUP_ALREADY_EXISTS", "A group with name \"" + name + "\" already exists.", name);
        expected.in(create(name));
        var second = ProjectJson.path(ProjectJson.id(create(name + "-2")));
        expected.in(Api.owner().patch(second, "{\"name\":\"" + name + "\"}"));
        assertThat(Api.json(Api.owner().get(second)).path("name").textValue()).isEqualTo(name + "-2");
        Api.owner().delete(ProjectJson.path(ProjectJson.id(first)));
        assertThat(create(name).statusCode()).isEqualTo(201);
    }

    @Test
    void updateChangesOnlyWhatWasSent() {
        var created = create(name);
        var path = ProjectJson.path(ProjectJson.id(created));
        var tagged = Api.owner().patch(path, "{\"tags\":[{\"key\":\"env\",\"value\":\"dev\"}]}");
        var tags = ",\"tags\":[{\"key\":\"env\",\"value\":\"dev\"}]";
        assertThat(tagged.body()).isEqualTo(ProjectJson.whole(created, name, Api.ORG, tags));
        var renamed = Api.owner().patch(path, "{\"name\":\"" + name + "-2\"}");
        assertThat(renamed.statusCode()).isEqualTo(200);
        assertThat(renamed.body()).isEqualTo(ProjectJson.whole(created, name + "-2", Api.ORG, tags));
        var emptied = Api.owner().patch(path, "{\"tags\":[],\"name\":null}");
        assertThat(emptied.body()).isEqualTo(ProjectJson.whole(created, name + "-2", Api.ORG, ",\"tags\":[]"));
        assertThat(Api.owner().patch(path, "{}").body()).isEqualTo(emptied.body());
        assertThat(Api.owner().get(path).body()).isEqualTo(emptied.body());
    }

    @Test
    void aRenamedProjectKeepsItsIntegrationsAndFreesItsName() {
        var id = ProjectJson.id(create(name));
        Api.owner().post(Api.integrations(id, "VICTOR_OPS"), "{\"type\":\"VICTOR_OPS\",\"apiKey\":\"k-0001\"}");
        Api.owner().patch(ProjectJson.path(id), "{\"name\":\"" + name + "-2\"}");
        assertThat(Api.owner().get(Api.integrations(id, "VICTOR_OPS")).statusCode())
                .isEqualTo(200);
        assertThat(Api.owner().get(GROUPS + "/byName/" + name).statusCode()).isEqualTo(401);
        assertThat(create(name).statusCode()).isEqualTo(201);
    }

    @Test
    void integrationsAreDeletedWithTheirProject() {
        var id = ProjectJson.id(create(name));
        Api.owner().post(Api.integrations(id, "VICTOR_OPS"), "{\"type\":\"VICTOR_OPS\",\"apiKey\":\"k-0001\"}");
        var deleted = Api.owner().delete(ProjectJson.path(id));
        assertThat(deleted.statusCode()).isEqualTo(202);
        assertThat(deleted.body()).isEqualTo("{}");
        var gone = Refused.noSuchProject(id);
        gone.in(Api.owner().get(ProjectJson.path(id)));
        gone.in(Api.owner().delete(ProjectJson.path(id)));
        gone.in(Api.owner().patch(ProjectJson.path(id), "{}"));
        gone.in(Api.owner().get(Api.integrations(id)));
        gone.in(Api.owner().get(Api.integrations(id, "VICTOR_OPS")));
        var again = ProjectJson.id(create(name));
        assertThat(Api.json(Api.owner().get(Api.integrations(again)))
                        .path("totalCount")
                        .intValue())
                .isZero();
    }

    private static HttpResponse<String> create(String name) {
        return Api.owner().post(GROUPS, ProjectJson.body(name, Api.ORG));
    }
}
