package dev.atlassim.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.testing.Api;
import dev.atlassim.testing.Refused;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The five operations on every type of the catalogue. */
@QuarkusTest
class IntegrationOperationsTest {

    private static final String VERSIONED = "application/vnd.atlas.2023-01-01+json;charset=utf-8";

    @ParameterizedTest
    @MethodSource("dev.atlassim.integration.Samples#types")
    void createAnswersTheWholePageMasked(IntegrationType type) {
        var project = Api.newProject();
        var created = create(project, Samples.whole(type));
        assertIsPageOf(created, Api.integrations(project, type.name()), Samples.whole(type));
        var listed = Api.owner().get(Api.integrations(project));
        assertIsPageOf(listed, Api.integrations(project), Samples.whole(type));
        assertThat(id(listed)).isEqualTo(id(created));
    }

    @ParameterizedTest
    @MethodSource("dev.atlassim.integration.Samples#types")
    void createFillsInDefaultsAndPrintsNulls(IntegrationType type) {
        var project = Api.newProject();
        var created = create(project, Samples.minimal(type));
        assertIsPageOf(created, Api.integrations(project, type.name()), Samples.minimal(type));
    }

    @ParameterizedTest
    @MethodSource("dev.atlassim.integration.Samples#types")
    void getAnswersTheIntegrationItself(IntegrationType type) {
        var project = Api.newProject();
        var id = id(create(project, Samples.whole(type)));
        var one = Api.owner().get(Api.integrations(project, type.name()));
        assertThat(one.body()).isEqualTo(Samples.shown(id, Samples.whole(type)));
        assertGood(one, 200);
    }

    @ParameterizedTest
    @MethodSource("dev.atlassim.integration.Samples#types")
    void createOfAConfiguredTypeIsRefusedAndChangesNothing(IntegrationType type) {
        var project = Api.newProject();
        create(project, Samples.minimal(type));
        var before = Api.owner().get(Api.integrations(project)).body();
        Refused.with(
                        409,
                        "INTEGRATION_ALREADY_CONFIGURED",
                        "The integration of type '" + type + "' is already configured for this group.",
                        type.name())
                .in(create(project, Samples.whole(type)));
        assertThat(Api.owner().get(Api.integrations(project)).body()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("dev.atlassim.integration.Samples#types")
    void getAndDeleteOfAnUnconfiguredTypeAreRefused(IntegrationType type) {
        var path = Api.integrations(Api.newProject(), type.name());
        Refused.notConfigured(type.name()).in(Api.owner().get(path));
        Refused.notConfigured(type.name()).in(Api.owner().delete(path));
    }

    @ParameterizedTest
    @MethodSource("dev.atlassim.integration.Samples#types")
    void updateCreatesWhatIsNotThere(IntegrationType type) {
        var project = Api.newProject();
        var updated = update(project, Samples.minimal(type));
        assertIsPageOf(updated, Api.integrations(project, type.name()), Samples.minimal(type));
        assertThat(Api.owner().get(Api.integrations(project, type.name())).body())
                .isEqualTo(Samples.shown(id(updated), Samples.minimal(type)));
    }

    @ParameterizedTest
    @MethodSource("dev.atlassim.integration.Samples#fields")
    void updateChangesOnlyWhatWasSentAndGivesANewId(IntegrationType type, Field field) {
        var project = Api.newProject();
        var before = id(create(project, Samples.whole(type)));
        var change = Samples.put(Samples.only(type), field.name(), Samples.otherValue(field));
        var updated = update(project, change);
        assertIsPageOf(
                updated,
                Api.integrations(project, type.name()),
                Samples.whole(type).setAll(change));
        assertThat(id(updated)).isNotEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("dev.atlassim.integration.Samples#types")
    void updateThatSendsNothingButTheTypeStillGivesANewId(IntegrationType type) {
        var project = Api.newProject();
        var before = id(create(project, Samples.whole(type)));
        var updated = update(project, Samples.only(type));
        assertIsPageOf(updated, Api.integrations(project, type.name()), Samples.whole(type));
        assertThat(id(updated)).isNotEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("dev.atlassim.integration.Samples#types")
    void deleteAnswersWithATypeButNoBodyAndTheIntegrationIsGone(IntegrationType type) {
        var project = Api.newProject();
        create(project, Samples.minimal(type));
        var deleted = Api.owner().delete(Api.integrations(project, type.name()));
        assertGood(deleted, 204);
        assertThat(deleted.body()).isEmpty();
        assertThat(deleted.headers().firstValue("Content-Length")).isEmpty();
        Refused.notConfigured(type.name()).in(Api.owner().get(Api.integrations(project, type.name())));
        assertThat(Api.owner().get(Api.integrations(project)).body())
                .isEqualTo(Samples.page(Api.integrations(project)));
        assertThat(create(project, Samples.minimal(type)).statusCode()).isEqualTo(200);
    }

    @Test
    void resultsComeInTheOrderOfTheCatalogueWhateverTheOrderOfCreation() {
        var project = Api.newProject();
        var backwards = new ArrayList<>(Samples.types());
        Collections.reverse(backwards);
        backwards.forEach(type ->
                assertThat(create(project, Samples.whole(type)).statusCode()).isEqualTo(200));
        var listed = Api.owner().get(Api.integrations(project));
        var results = Api.json(listed).path("results");
        assertThat(results.findValuesAsText("type"))
                .containsExactly(Samples.types().stream().map(Enum::name).toArray(String[]::new));
        var shown = Samples.types().stream()
                .map(type -> Samples.shown(
                        results.path(Samples.types().indexOf(type)).path("id").textValue(), Samples.whole(type)))
                .toArray(String[]::new);
        assertThat(listed.body()).isEqualTo(Samples.page(Api.integrations(project), shown));
    }

    private static HttpResponse<String> create(String project, ObjectNode body) {
        return Api.owner().post(Api.integrations(project, body.get("type").textValue()), body.toString());
    }

    private static HttpResponse<String> update(String project, ObjectNode body) {
        return Api.owner().put(Api.integrations(project, body.get("type").textValue()), body.toString());
    }

    private static String id(HttpResponse<String> page) {
        return Api.json(page).path("results").path(0).path("id").textValue();
    }

    private static void assertIsPageOf(HttpResponse<String> answer, String path, JsonNode sent) {
        assertThat(id(answer)).matches("[0-9a-f]{24}");
        assertThat(answer.body()).isEqualTo(Samples.page(path, Samples.shown(id(answer), (ObjectNode) sent)));
        assertGood(answer, 200);
    }

    private static void assertGood(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().allValues("Content-Type")).containsExactly(VERSIONED);
        assertThat(answer.headers().firstValue("X-Error-Code")).isEmpty();
    }
}
