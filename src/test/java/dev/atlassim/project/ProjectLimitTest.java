package dev.atlassim.project;

import static dev.atlassim.project.SmallOrganizations.CHANGING;
import static dev.atlassim.project.SmallOrganizations.SETTLED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.project.SmallOrganizations.Caller;
import dev.atlassim.testing.Refused;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Organizations of at most three projects. */
@QuarkusTest
@TestProfile(SmallOrganizations.class)
class ProjectLimitTest {

    private final List<String> created = new ArrayList<>();

    @AfterEach
    void empty() {
        created.forEach(id -> Caller.STRANGER.api().delete(ProjectJson.path(id)));
    }

    @Test
    void anOrganizationHasProjectsUpToItsLimit() {
        for (int i = 1; i <= 3; i++) {
            assertThat(create("p" + i).statusCode()).isEqualTo(201);
        }
        full(CHANGING).in(create("p4"));
        Caller.STRANGER.api().delete(ProjectJson.path(created.get(0)));
        assertThat(create("p4").statusCode()).isEqualTo(201);
        full(CHANGING).in(create("p1"));
    }

    @Test
    void aNameInUseIsReportedBeforeAFullOrganization() {
        for (int i = 1; i <= 3; i++) {
            create("p" + i);
        }
        Refused.with(409, "GROUP_ALREADY_EXISTS", "A group with name \"p2\" already exists.", "p2")
                .in(create("p2"));
    }

    @Test
    void aScenarioMayHoldMoreThanACallerMayCreate() {
        full(SETTLED).in(Caller.OWNER.api().post("/api/atlas/v2/groups", ProjectJson.body("one more", SETTLED)));
    }

    private static Refused full(String orgId) {
        return Refused.badRequest(
                "MAX_GROUPS_PER_ORG_EXCEEDED",
                "Maximum number of groups per organization (3) in " + orgId + " exceeded while trying to add group.",
                "3",
                orgId);
    }

    private HttpResponse<String> create(String name) {
        var answer = Caller.STRANGER.api().post("/api/atlas/v2/groups", ProjectJson.body(name, CHANGING));
        if (answer.statusCode() == 201) {
            created.add(ProjectJson.id(answer));
        }
        return answer;
    }
}
