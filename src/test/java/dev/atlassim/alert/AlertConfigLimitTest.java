package dev.atlassim.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.testing.Api;
import dev.atlassim.testing.Refused;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(AlertConfigLimitTest.Twelve.class)
class AlertConfigLimitTest {

    @Test
    void aProjectHasAsManyConfigurationsAsTheSettingSaysAndNoMore() {
        var groupId = Api.newProject();
        var path = AlertConfigJson.path(groupId);
        var config = AlertConfigJson.config("NO_PRIMARY", "", AlertConfigJson.group());

        assertThat(Api.owner().post(path, config).statusCode()).isEqualTo(201);

        Refused.badRequest(
                        "MAX_ALERT_CONFIGS_PER_GROUP_EXCEEDED",
                        "Maximum number of alert configurations per group 12 in " + groupId
                                + " exceeded while trying to add alert configurations.",
                        "12",
                        groupId)
                .in(Api.owner().post(path, config));
    }

    /** A project may have one configuration beside the default ones. */
    public static class Twelve implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("simulator.alerts.max-configs-per-project", "12");
        }
    }
}
