package dev.atlassim.control;

import static dev.atlassim.control.ControlledWorld.GROUPS;
import static dev.atlassim.control.ControlledWorld.SANDBOXES;
import static dev.atlassim.control.ControlledWorld.caller;
import static dev.atlassim.control.ControlledWorld.control;
import static dev.atlassim.control.ControlledWorld.sandbox;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.testing.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a sandbox has beside projects and credentials. */
@QuarkusTest
@TestProfile(ControlledWorld.class)
class SandboxMembersTest {

    @BeforeEach
    @AfterEach
    void reset() {
        ControlledWorld.reset();
    }

    @Test
    void aSandboxHasTheTeamsUsersAndSettingsOfItsScenarioUnderIdsOfItsOwn() {
        var made = sandbox("""
                organizations:
                  - name: Mine
                    projects:
                      - { name: a, settings: { isDataExplorerEnabled: false }, managedSlowMs: false }
                    teams:
                      - { id: cccccccccccccccccccccc03, name: t, projectRoles: { a: [GROUP_OWNER] } }
                    users:
                      - { id: cccccccccccccccccccccc04, username: u@example.com, projectRoles: { a: [GROUP_OWNER] } }
                """);
        var caller = caller(made).with("Accept", Api.LATEST);
        var project = GROUPS + "/" + made.path("projects").path(0).path("id").textValue();
        var org = "/api/atlas/v2/orgs/" + made.path("id").textValue();

        assertThat(caller.get(project + "/settings").body()).contains("\"isDataExplorerEnabled\":false");
        assertThat(caller.get(project + "/managedSlowMs").body()).isEqualTo("false");
        var team =
                Api.json(caller.get(project + "/teams")).at("/results/0/teamId").textValue();
        var user = Api.json(caller.get(project + "/users")).at("/results/0/id").textValue();
        assertThat(team).matches("[a-f0-9]{24}").isNotEqualTo("cccccccccccccccccccccc03");
        assertThat(user).matches("[a-f0-9]{24}").isNotEqualTo("cccccccccccccccccccccc04");
        assertThat(Api.json(caller.get(org + "/teams")).at("/results/0/id").textValue())
                .isEqualTo(team);
        assertThat(Api.json(caller.get(org + "/users")).at("/results/0/id").textValue())
                .isEqualTo(user);

        caller.delete(project + "/teams/" + team);
        control()
                .when()
                .post(SANDBOXES + "/{id}/reset", made.path("id").textValue())
                .then()
                .statusCode(204);
        assertThat(Api.json(caller(made).get(project + "/teams"))
                        .path("totalCount")
                        .intValue())
                .isEqualTo(1);
    }
}
