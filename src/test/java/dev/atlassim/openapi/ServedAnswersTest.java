package dev.atlassim.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.api.operation.Operation;
import dev.atlassim.integration.Field;
import dev.atlassim.integration.IntegrationType;
import dev.atlassim.testing.Api;
import dev.atlassim.testing.EveryOperation;
import dev.atlassim.testing.Requests;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the server answers is what its document promises. */
@QuarkusTest
class ServedAnswersTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    private ServedDocument document;

    @BeforeEach
    void fetch() {
        document = ServedDocument.fetch();
    }

    static Stream<IntegrationType> types() {
        return IntegrationType.configurable().stream();
    }

    @ParameterizedTest
    @MethodSource("dev.atlassim.testing.EveryOperation#ids")
    void everyOperationAnswersAsDocumented(String id) {
        var operation = EveryOperation.of(id);
        var answer = call(operation, Api.newProject());

        assertThat(answer.statusCode()).isBetween(200, 299);
        assertDocumented(operation.id(), answer);
    }

    @ParameterizedTest
    @MethodSource("types")
    void theExampleOfEveryTypeIsTakenAndShownAsDocumented(IntegrationType type) {
        var path = Api.integrations(Api.newProject(), type.name());

        var created = Api.owner().post(path, example(type).toString());

        assertThat(created.statusCode()).as(created.body()).isEqualTo(200);
        assertDocumented("createGroupIntegration", created);
        assertDocumented("getGroupIntegration", Api.owner().get(path));
        assertDocumented(
                "updateGroupIntegration", Api.owner().put(path, example(type).toString()));
    }

    @ParameterizedTest
    @MethodSource("types")
    void fieldsThatWereNeverSetAreShownAsDocumented(IntegrationType type) {
        var path = Api.integrations(Api.newProject(), type.name());
        var required = type.fields().stream().filter(Field::required).map(Field::name);
        var least = ((ObjectNode) example(type))
                .retain(Stream.concat(required, Stream.of("type")).toList());

        assertDocumented("createGroupIntegration", Api.owner().post(path, least.toString()));
        assertDocumented("getGroupIntegration", Api.owner().get(path));
    }

    @ParameterizedTest
    @MethodSource("types")
    void theSchemaRefusesWhatIsNoIntegrationOfTheType(IntegrationType type) {
        var bare = JsonNodeFactory.instance.objectNode().put("type", type.name());

        assertThat(document.objections("ThirdPartyIntegration", bare)).isNotEmpty();
        assertThat(document.objections("ThirdPartyIntegration", example(type))).isEmpty();
    }

    @Test
    void refusalsAnswerAsDocumented() {
        var project = Api.newProject();
        var pagerDuty = example(IntegrationType.PAGER_DUTY).toString();
        var path = Api.integrations(project, "PAGER_DUTY");
        Api.owner().post(path, pagerDuty);

        assertRefused(400, Api.owner().post(path, "{}"));
        assertRefused(401, Api.anonymous().post(path, pagerDuty));
        assertRefused(404, Api.owner().post(Api.integrations("0".repeat(24), "PAGER_DUTY"), pagerDuty));
        assertRefused(409, Api.owner().post(path, pagerDuty));
    }

    @Test
    void tokensAnswerAsDocumented() {
        var client = "client_id=" + Api.READER_ID + "&client_secret=" + Api.READER_SECRET;

        var issued = send("/api/oauth/token", client + "&grant_type=client_credentials");
        assertDocumented("createAccessToken", issued);
        assertDocumented("createAccessToken", send("/api/oauth/token", client));
        assertDocumented("createAccessToken", send("/api/oauth/token", ""));
        var token = Api.json(issued).path("access_token").textValue();
        assertDocumented("revokeAccessToken", send("/api/oauth/revoke", client + "&token=" + token));
    }

    private void assertRefused(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertDocumented("createGroupIntegration", answer);
    }

    private void assertDocumented(String operationId, HttpResponse<String> answer) {
        var responses = document.operation(operationId).path("responses");
        var promised = document.resolve(responses.path(Integer.toString(answer.statusCode())));
        assertThat(promised.isObject())
                .as("%s promises %s", operationId, answer.statusCode())
                .isTrue();
        promised.path("headers")
                .fieldNames()
                .forEachRemaining(name ->
                        assertThat(answer.headers().firstValue(name)).as(name).isPresent());
        if (!promised.has("content")) {
            assertThat(answer.body()).isEmpty();
            return;
        }
        var media = promised.path("content").properties().iterator().next();
        assertThat(answer.headers().firstValue("Content-Type").orElse("").split(";", 2)[0])
                .isEqualTo(media.getKey());
        var schema = media.getValue().path("schema").path("$ref").asText();
        if (schema.isEmpty()) {
            assertThat(answer.body()).isEmpty();
        } else {
            var name = schema.substring(schema.lastIndexOf('/') + 1);
            assertThat(document.objections(name, Api.json(answer))).isEmpty();
        }
    }

    private JsonNode example(IntegrationType type) {
        var media =
                document.operation("createGroupIntegration").path("requestBody").path("content");
        return media.path(Api.VERSIONED).path("examples").path(type.name()).path("value");
    }

    private HttpResponse<String> call(Operation operation, String project) {
        var owner = Api.owner();
        var group = "/api/atlas/v2/groups/" + project;
        owner.post(Api.integrations(project, "PAGER_DUTY"), Requests.integration(IntegrationType.PAGER_DUTY));
        owner.post(group + "/teams", "[{\"teamId\":\"" + Api.TEAM + "\",\"roleNames\":[\"GROUP_OWNER\"]}]");
        var name = Api.json(owner.get(group)).path("name").textValue();
        var body = Requests.body(operation, Api.ORG, "test-" + UUID.randomUUID());
        var event =
                Api.json(owner.get("/api/atlas/v2/orgs/" + Api.ORG + "/events")).at("/results/0/id");
        var alert = Api.json(Api.anonymous()
                        .post(
                                "/_simulator/alerts",
                                "{\"groupId\":\"" + project + "\",\"eventTypeName\":\"CREDIT_CARD_ABOUT_TO_EXPIRE\"}"))
                .at("/alerts/0/id");
        var path = Requests.path(operation, Api.ORG, project, name)
                .replace(Requests.NO_EVENT, event.textValue())
                .replace(Requests.NO_ALERT, alert.textValue());
        return (body == null ? owner : owner.with("Content-Type", "application/json"))
                .send(operation.method(), path, body);
    }

    private static HttpResponse<String> send(String path, String form) {
        return Api.anonymous().with("Content-Type", FORM).send("POST", path, form);
    }
}
