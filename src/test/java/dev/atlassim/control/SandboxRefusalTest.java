package dev.atlassim.control;

import static dev.atlassim.control.ControlledWorld.ORG;
import static dev.atlassim.control.ControlledWorld.SANDBOXES;
import static dev.atlassim.control.ControlledWorld.control;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(ControlledWorld.class)
class SandboxRefusalTest {

    private static final String ALONE = "a sandbox takes an organization alone: faults go to"
            + " /_simulator/faults?sandbox=<its id>; rateLimits, clock and seed are the same for all sandboxes";

    @BeforeEach
    @AfterEach
    void reset() {
        ControlledWorld.reset();
    }

    @ParameterizedTest
    @CsvSource({"GET,''", "POST,/reset", "DELETE,''"})
    void anUnknownSandboxIsNotFound(String method, String action) {
        control()
                .when()
                .request(method, SANDBOXES + "/" + ORG + action)
                .then()
                .statusCode(404)
                .body("error", equalTo("there is no sandbox '" + ORG + "'"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{organizations: [{name: a}, {name: b}]} | a sandbox is one organization, and the scenario has 2",
                "{seed: 1}                               | a sandbox is one organization, and the scenario has 0",
                "{organizations: [{name: a}], seed: 1}   | " + ALONE,
                "{organizations: [{name: a}], faults: [{fault: {type: EMPTY_RESPONSE}}]} | " + ALONE,
                "{organizations: [{name: a}], clock: {frozen: true}} | " + ALONE,
                "{organizations: [{name: a}], rateLimits: {enabled: false}} | " + ALONE,
                "{organisations: [{name: a}]}            | the scenario is invalid; nothing was applied"
            })
    void aScenarioThatIsNotOneOrganizationIsRefused(String scenario, String message) {
        control().body(scenario).when().post(SANDBOXES).then().statusCode(400).body("error", equalTo(message));

        control().when().get(SANDBOXES).then().body(equalTo("[]"));
    }
}
