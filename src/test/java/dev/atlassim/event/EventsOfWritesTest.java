package dev.atlassim.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atlassim.api.operation.Operation;
import dev.atlassim.integration.IntegrationType;
import dev.atlassim.testing.Api;
import dev.atlassim.testing.EveryOperation;
import dev.atlassim.testing.Requests;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which events each write causes, and in which lists they are. What is expected is stated here. */
@QuarkusTest
class EventsOfWritesTest {

    private static final String V2 = "/api/atlas/v2";
    private static final String ORG_EVENTS = V2 + "/orgs/" + Api.ORG + "/events";
    private static final Pattern NAME = Pattern.compile("`([A-Za-z_]+)`");

    private String groupId;
    private String group;

    @BeforeEach
    void create() {
        groupId = Api.newProject();
        group = V2 + "/groups/" + groupId;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                // method | path below the project | body | types in the project's list | in the organization's list
                "POST|/integrations/SLACK|{'type':'SLACK','apiToken':'t','channelName':'c'}|INTEGRATION_CONFIGURED|",
                "PUT|/integrations/SLACK|{'type':'SLACK','apiToken':'t','channelName':'c'}|INTEGRATION_CONFIGURED|",
                "PUT|/integrations/PAGER_DUTY|{'type':'PAGER_DUTY','serviceKey':'00112233445566778899aabbccddeeff'}"
                        + "|INTEGRATION_CONFIGURED|",
                "DELETE|/integrations/PAGER_DUTY||INTEGRATION_REMOVED|",
                "PATCH||{'tags':[{'key':'a','value':'b'}]}|GROUP_TAGS_MODIFIED|GROUP_TAGS_MODIFIED",
                "PATCH||{'tags':[]}||",
                "PATCH||{'name':'renamed-%s'}|GROUP_NAME_CHANGED|",
                "PATCH||{'name':'both-%s','tags':[{'key':'a','value':'b'}]}"
                        + "|GROUP_NAME_CHANGED GROUP_TAGS_MODIFIED|GROUP_TAGS_MODIFIED",
                "PATCH|/settings|{'isDataExplorerEnabled':false}|DATA_EXPLORER_DISABLED|",
                "PATCH|/settings|{'isDataExplorerEnabled':true}||",
                "PATCH|/settings|{'isSchemaAdvisorEnabled':false}||",
                "PATCH|/limits/atlas.project.deployment.clusters|{'value':3}|PROJECT_LIMIT_UPDATED|",
                "DELETE|/limits/atlas.project.deployment.clusters||PROJECT_LIMIT_UPDATED|",
                "PATCH|/limits/dataFederation.bytesProcessed.query|{'value':3}|DATA_FEDERATION_QUERY_LIMIT_CONFIGURED|",
                "DELETE|/limits/dataFederation.bytesProcessed.daily||DATA_FEDERATION_QUERY_LIMIT_DELETED|",
                "POST|/teams|[{'teamId':'" + Api.TEAM + "','roleNames':['GROUP_OWNER']}]"
                        + "|TEAM_ROLES_MODIFIED|TEAM_ROLES_MODIFIED",
                "POST|/teams|[]||",
                "PATCH|/teams/" + Api.TEAM + "|{'roleNames':['GROUP_OWNER']}|TEAM_ROLES_MODIFIED|TEAM_ROLES_MODIFIED",
                "DELETE|/teams/" + Api.TEAM + "||TEAM_REMOVED_FROM_GROUP|TEAM_REMOVED_FROM_GROUP",
                "DELETE|/users/" + Api.USER + "||REMOVED_FROM_GROUP|",
                "POST|/alertConfigs|{'eventTypeName':'NO_PRIMARY','notifications':[{'typeName':'GROUP','smsEnabled':true}]}"
                        + "|ALERT_CONFIG_ADDED_AUDIT|",
                "PUT|/alertConfigs/%c|{'eventTypeName':'NO_PRIMARY','notifications':[{'typeName':'ORG'}]}"
                        + "|ALERT_CONFIG_CHANGED_AUDIT|",
                "PATCH|/alertConfigs/%c|{'enabled':false}|ALERT_CONFIG_DISABLED_AUDIT|",
                "PATCH|/alertConfigs/%c|{'enabled':true}|ALERT_CONFIG_ENABLED_AUDIT|",
                "DELETE|/alertConfigs/%c||ALERT_CONFIG_DELETED_AUDIT|",
                "PATCH|/alerts/%a|{'acknowledgedUntil':'2100-01-01T00:00:00Z'}|ALERT_ACKNOWLEDGED_AUDIT|",
                "PATCH|/alerts/%a|{'unacknowledgeAlert':true}|ALERT_UNACKNOWLEDGED_AUDIT|",
                "POST|/managedSlowMs/enable|||",
                "DELETE|/managedSlowMs/disable|||",
            })
    void aWriteCausesItsEvents(String method, String path, String body, String inProject, String inOrganization) {
        prepare();
        var alertId = Api.json(Api.anonymous()
                        .post(
                                "/_simulator/alerts",
                                "{\"groupId\":\"" + groupId + "\",\"eventTypeName\":\"HOST_HAS_INDEX_SUGGESTIONS\"}"))
                .at("/alerts/0/id")
                .asText();
        var before = typesOfProject();
        var beforeOfAll = all(ORG_EVENTS).size();

        var json = body == null
                ? null
                : Api.quoted(body).replace("%s", UUID.randomUUID().toString());
        var answer = Api.owner()
                .with("Content-Type", "application/json")
                .send(
                        method,
                        group
                                + (path == null
                                        ? ""
                                        : path.replace("%c", Requests.firstAlertConfig(groupId))
                                                .replace("%a", alertId)),
                        json);

        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        assertThat(added(before)).containsExactlyInAnyOrderElementsOf(words(inProject));
        assertThat(all(ORG_EVENTS).subList(0, all(ORG_EVENTS).size() - beforeOfAll))
                .allSatisfy(
                        event -> assertThat(event.path("groupId").textValue()).isEqualTo(groupId))
                .extracting(event -> event.path("eventTypeName").textValue())
                .containsExactlyInAnyOrderElementsOf(words(inOrganization));
    }

    private void prepare() {
        Api.owner().post(Api.integrations(groupId, "PAGER_DUTY"), Requests.integration(IntegrationType.PAGER_DUTY));
        Api.owner()
                .post(group + "/teams", Api.quoted("[{'teamId':'" + Api.TEAM + "','roleNames':['GROUP_READ_ONLY']}]"));
        Api.owner().patch(group + "/limits/dataFederation.bytesProcessed.daily", "{\"value\":1}");
    }

    private List<String> added(List<String> before) {
        var now = typesOfProject();
        return now.subList(0, now.size() - before.size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "POST|/integrations/PAGER_DUTY|{'type':'PAGER_DUTY','serviceKey':'00112233445566778899aabbccddeeff'}|409",
                "PUT|/integrations/SLACK|{'type':'SLACK'}|400",
                "DELETE|/integrations/WEBHOOK||404",
                "PATCH||{'name':'checkout'}|409",
                "PATCH||{'tags':[{'key':''}]}|400",
                "PATCH|/settings|{'isDataExplorerEnabled':1}|400",
                "PATCH|/limits/atlas.project.deployment.clusters|{'value':-1}|400",
                "POST|/teams|[{'teamId':'111111111111111111111111','roleNames':['GROUP_OWNER']}]|404",
                "PATCH|/teams/111111111111111111111111|{'roleNames':['GROUP_OWNER']}|404",
                "DELETE|/users/111111111111111111111111||404",
            })
    void aRefusedWriteCausesNone(String method, String path, String body, int status) {
        prepare();
        var before = typesOfProject();

        var answer = Api.owner()
                .with("Content-Type", "application/json")
                .send(method, group + (path == null ? "" : path), body == null ? null : Api.quoted(body));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(typesOfProject()).isEqualTo(before);
    }

    @Test
    void aProjectIsCreatedAndDeletedInTheListOfItsOrganization() {
        assertThat(typesOfProject()).containsExactly("GROUP_CREATED");

        assertThat(Api.owner().delete(group).statusCode()).isEqualTo(202);

        assertThat(Api.owner().get(group + "/events").statusCode()).isEqualTo(404);
        assertThat(all(ORG_EVENTS).stream()
                        .filter(event -> event.path("groupId").textValue().equals(groupId))
                        .map(event -> event.path("eventTypeName").textValue()))
                .containsExactly("GROUP_DELETED", "GROUP_CREATED");
    }

    @Test
    void aProjectWithTagsCausesAnEventForThem() {
        var created = Api.owner().post(V2 + "/groups", Api.quoted("""
                {'name':'%s','orgId':'%s','tags':[{'key':'a','value':'b'}]}
                """.formatted("t-" + UUID.randomUUID(), Api.ORG)));
        group = V2 + "/groups/" + Api.json(created).path("id").textValue();

        assertThat(typesOfProject()).containsExactly("GROUP_TAGS_MODIFIED", "GROUP_CREATED");
    }

    static Stream<String> writes() {
        return EveryOperation.all().stream()
                .filter(operation -> !operation.method().equals("GET"))
                .map(Operation::id);
    }

    @ParameterizedTest
    @MethodSource("writes")
    void thePageOnEventsSaysWhatAnOperationDeclares(String id) throws IOException {
        var row = Files.readString(Path.of("docs/events.md"))
                .lines()
                .filter(line -> line.startsWith("| `") && line.split("\\|")[1].contains("`" + id + "`"))
                .toList();

        assertThat(row).as("rows of docs/events.md with `%s`", id).hasSize(1);
        assertThat(NAME.matcher(row.get(0).split("\\|")[2])
                        .results()
                        .map(found -> found.group(1))
                        .filter(name -> name.equals(name.toUpperCase(java.util.Locale.ROOT))))
                .containsExactlyInAnyOrderElementsOf(
                        EveryOperation.of(id).events().stream().map(Enum::name).toList());
    }

    private List<String> typesOfProject() {
        return all(group + "/events").stream()
                .map(event -> event.path("eventTypeName").textValue())
                .toList();
    }

    private static List<JsonNode> all(String path) {
        var results = Api.json(Api.owner().get(path + "?itemsPerPage=500")).path("results");
        return StreamSupport.stream(results.spliterator(), false).toList();
    }

    private static List<String> words(String text) {
        return text == null ? List.of() : List.of(text.split(" "));
    }
}
