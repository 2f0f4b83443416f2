package dev.atlassim.api.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.testing.Api;
import dev.atlassim.testing.Refused;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The unversioned API and its integrations, which older clients still call. */
@QuarkusTest
class LegacyApiTest {

    private static final String BODY = "{\"type\":\"VICTOR_OPS\",\"apiKey\":\"k-0001-2222\"}";

    private Api owner;
    private String list;
    private String one;

    @BeforeEach
    void openProject() {
        owner = Api.owner().with("Accept", "application/json");
        list = "/api/atlas/v1.0/groups/" + Api.newProject() + "/integrations";
        one = list + "/VICTOR_OPS";
    }

    @Test
    void servesAllFiveOperationsAsPlainJson() {
        var created = owner.post(one, BODY);
        var id = Api.json(created).at("/results/0/id").textValue();
        assertPlain(created, 200, page(one, shown(id)));
        assertPlain(owner.get(list), 200, page(list, shown(id)));
        assertPlain(owner.get(one), 200, shown(id));
        var updated = owner.put(one, BODY);
        var newId = Api.json(updated).at("/results/0/id").textValue();
        assertPlain(updated, 200, page(one, shown(newId)));
        assertPlain(owner.delete(one), 204, "");
        Refused.notConfigured("VICTOR_OPS").in(owner.get(one));
    }

    @Test
    void asksForNoVersion() {
        assertPlain(owner.without("Accept").get(list), 200, page(list, ""));
        assertPlain(owner.with("Accept", Api.VERSIONED).get(list), 200, page(list, ""));
    }

    @Test
    void isTheSameWorldAsTheVersionedApi() {
        owner.post(one, BODY);
        var versioned = one.replace("v1.0", "v2");
        assertThat(Api.owner().get(versioned).body()).isEqualTo(owner.get(one).body());
        assertThat(Api.owner().delete(versioned).statusCode()).isEqualTo(204);
        Refused.notConfigured("VICTOR_OPS").in(owner.delete(one));
    }

    @Test
    void checksTheSameThings() {
        assertThat(Api.anonymous().get(list).statusCode()).isEqualTo(401);
        Refused.unauthorized().in(Api.reader().put(one, BODY));
        Refused.noSuchProject("111111111111111111111111")
                .in(owner.get("/api/atlas/v1.0/groups/111111111111111111111111/integrations"));
        Refused.missing("type").in(owner.post(one, "{}"));
    }

    private static String shown(String id) {
        return "{\"apiKey\":\"*******2222\",\"id\":\"" + id + "\",\"routingKey\":null,\"type\":\"VICTOR_OPS\"}";
    }

    private static String page(String path, String shown) {
        return "{\"links\":[{\"href\":\"" + Api.base() + path + "?pageNum=1&itemsPerPage=100\",\"rel\":\"self\"}],"
                + "\"results\":[" + shown + "],\"totalCount\":" + (shown.isEmpty() ? 0 : 1) + "}";
    }

    private static void assertPlain(HttpResponse<String> answer, int status, String body) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().allValues("Content-Type")).containsExactly("application/json");
        assertThat(answer.body()).isEqualTo(body);
    }
}
