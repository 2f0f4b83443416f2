package dev.atlassim.fault.effect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.testing.Api;
import dev.atlassim.testing.Faults;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StaleReadTest {

    private static final String BODY = "{\"type\":\"VICTOR_OPS\",\"apiKey\":\"fedcba98-7654-3210-fedc-ba9876543210\"}";

    private String project;
    private String path;

    @BeforeEach
    void project() {
        project = Api.newProject();
        path = Api.integrations(project, "VICTOR_OPS");
    }

    @AfterEach
    void clear() {
        Faults.clear();
    }

    @Test
    void aReadSeesTheStateBeforeTheLastWriteOfItsProject() {
        set("'when':{'times':2},'fault':{'type':'staleRead'}");
        Api.owner().post(path, BODY);
        Api.newProject();
        var stale = Api.owner().get(path);
        assertThat(stale.statusCode()).isEqualTo(404);
        assertThat(stale.headers().firstValue("X-Simulator-Fault")).contains("staleRead");
        assertThat(total()).isZero();
        assertThat(Api.owner().get(path).statusCode()).isEqualTo(200);
        assertThat(total()).isEqualTo(1);
    }

    @Test
    void onlyTheLastWriteIsUnseen() {
        set("'fault':{'type':'staleRead'}");
        Api.owner().post(path, BODY);
        Api.owner().put(path, BODY.replace("3210\"", "4321\""));
        assertThat(Api.owner().get(path).body()).contains("3210\"");
        Api.owner().delete(path);
        assertThat(Api.owner().get(path).body()).contains("4321\"");
    }

    @Test
    void aWriteIsNeverStale() {
        set("'fault':{'type':'staleRead'}");
        assertThat(Api.owner().post(path, BODY).statusCode()).isEqualTo(200);
        assertThat(Api.owner().post(path, BODY).statusCode()).isEqualTo(409);
        assertThat(Faults.fired()).isZero();
    }

    @Test
    void aReadOfWhatNobodyHasWrittenIsNotConcerned() {
        set("'fault':{'type':'staleRead'}");
        assertThat(Api.owner().get("/api/atlas/v2/groups/" + project).headers().firstValue("X-Simulator-Fault"))
                .isEmpty();
        assertThat(Faults.fired()).isZero();
    }

    @Test
    void aReadAfterTheWindowIsFresh() {
        set("'fault':{'type':'staleRead','window':'0ms'}");
        Api.owner().post(path, BODY);
        assertThat(Api.owner().get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void aListOfProjectsIsStaleToo() {
        Faults.set("{'match':{'operationId':'getGroupByName'},'fault':{'type':'staleRead'}}");
        var name = Api.json(Api.owner().get("/api/atlas/v2/groups/" + project))
                .path("name")
                .asText();
        Api.owner().delete("/api/atlas/v2/groups/" + project);
        assertThat(Api.owner().get("/api/atlas/v2/groups/byName/" + name).statusCode())
                .isEqualTo(200);
        Faults.clear();
        assertThat(Api.owner().get("/api/atlas/v2/groups/byName/" + name).statusCode())
                .isEqualTo(401);
    }

    private void set(String rule) {
        Faults.set("{'match':{'groupId':'" + project + "'}," + rule + "}");
    }

    private int total() {
        return Api.json(Api.owner().get(Api.integrations(project)))
                .path("totalCount")
                .asInt(-1);
    }
}
