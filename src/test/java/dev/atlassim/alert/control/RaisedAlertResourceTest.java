package dev.atlassim.alert.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.testing.Api;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class RaisedAlertResourceTest {

    private static final String RAISE = "/_simulator/alerts";

    private String groupId;
    private String group;

    @BeforeEach
    void create() {
        groupId = Api.newProject();
        group = "/api/atlas/v2/groups/" + groupId;
    }

    @Test
    void everyEnabledConfigurationThatMatchesRaisesItsOwn() {
        var first = Api.anonymous()
                .post(
                        RAISE,
                        Api.quoted("{'groupId':'" + groupId
                                + "','eventTypeName':'OUTSIDE_METRIC_THRESHOLD','metricName':'CONNECTIONS_PERCENT',"
                                + "'currentValue':{'number':81}}"));
        var none = Api.anonymous()
                .post(
                        RAISE,
                        Api.quoted("{'groupId':'" + groupId
                                + "','eventTypeName':'OUTSIDE_METRIC_THRESHOLD','metricName':'CONNECTIONS_PERCENT',"
                                + "'currentValue':{'number':80}}"));
        var inform =
                Api.anonymous().post(RAISE, Api.quoted("{'groupId':'" + groupId + "','eventTypeName':'JOINED_GROUP'}"));

        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(Api.json(first).path("alerts")).hasSize(1);
        assertThat(Api.json(none).path("alerts")).isEmpty();
        assertThat(Api.json(inform).path("alerts")).hasSize(1);
        assertThat(Api.json(Api.owner().get(group + "/alerts"))
                        .path("totalCount")
                        .intValue())
                .isOne();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}|400|groupId is required",
                "{'groupId':'%s'}|400|either alertConfigId or eventTypeName is required",
                "{'groupId':'%s','eventTypeName':'NO_PRIMARY','alertConfigId':'111111111111111111111111'}|400|either",
                "{'groupId':'%s','eventTypeName':'NO_PRIMARY','currentValue':{'number':1e999}}|400|must be a finite number",
                "{'groupId':'%s','eventTypeName':'NO_PRIMARY','currentValue':{'number':'AAA'}}|400|must be a finite number",
                "{'groupId':'%s','eventTypeName':'NO_PRIMARY','currentValue':{'number':'NaN'}}|400|must be a finite number",
                "{'groupId':'%s','eventTypeName':'NO_PRIMARY','currentValue':{}}|400|is required",
                "{'groupId':'%s','eventTypeName':'NO_PRIMARY','hostnameAndPort':'db:65536'}|400|must be at most 65535",
                "{'groupId':'%s','eventTypeName':'NO_PRIMAY'}|400|did you mean 'NO_PRIMARY'?",
                "{'groupId':'%s','alertConfigId':'111111111111111111111111'}|404|has no alert configuration",
                "{'groupId':'111111111111111111111111','eventTypeName':'NO_PRIMARY'}|404|there is no project",
                "{'groupId':'%s','eventTypeName':'NO_PRIMARY','hostnameAndPort':'db'}|400|must be a host name and a port",
                "{'groupId':'%s','eventTypeName':'NO_PRIMARY','clustername':'a'}|400|did you mean 'clusterName'?"
            })
    void aMistakeIsNamed(String body, int status, String message) {
        var answer = Api.anonymous().post(RAISE, Api.quoted(body.replace("%s", groupId)));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(message);
    }
}
