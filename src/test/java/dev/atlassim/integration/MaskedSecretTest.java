package dev.atlassim.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.testing.Api;
import dev.atlassim.testing.Refused;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a client that sends back what a GET showed it: the classic mistake. */
@QuarkusTest
class MaskedSecretTest {

    private static final Map<IntegrationType, Refused> CHECKED = Map.of(
            IntegrationType.DATADOG,
                    Refused.badRequest(
                            "INVALID_INTEGRATION_SETTINGS",
                            "The provided settings for the DATADOG integration were invalid:"
                                    + " apiKey must be a hexadecimal string.",
                            "DATADOG",
                            "apiKey must be a hexadecimal string"),
            IntegrationType.PAGER_DUTY,
                    Refused.badRequest("INTEGRATION_FIELDS_INVALID", "At least one integration field is invalid."));

    @ParameterizedTest
    @MethodSource
    void updateSendingBackTheMaskedKeyIsRejected(IntegrationType type, Refused expected) {
        var path = configured(type);
        var shown = Api.owner().get(path);
        expected.in(Api.owner().put(path, shown.body()));
        assertThat(Api.owner().get(path).body()).isEqualTo(shown.body());
    }

    static Stream<Arguments> updateSendingBackTheMaskedKeyIsRejected() {
        return CHECKED.entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest
    @MethodSource
    void updateSendingBackTheMaskedSecretStoresItWhereNoFormatIsChecked(IntegrationType type) {
        var path = configured(type);
        var shown = (ObjectNode) Api.json(Api.owner().get(path));
        var updated = Api.owner().put(path, shown.toString());
        assertThat(updated.body()).isEqualTo(Samples.page(path, Samples.shown(id(updated), shown)));
    }

    static Stream<IntegrationType> updateSendingBackTheMaskedSecretStoresItWhereNoFormatIsChecked() {
        return Samples.types().stream().filter(type -> !CHECKED.containsKey(type));
    }

    @ParameterizedTest
    @MethodSource("dev.atlassim.integration.Samples#types")
    void answersShowNoSecretButThoseOfNewRelic(IntegrationType type) {
        var path = configured(type);
        var answers = Stream.of(
                        Api.owner().get(path),
                        Api.owner().put(path, Samples.whole(type).toString()),
                        Api.owner().get("/api/atlas/v1.0" + path.substring(path.indexOf("/groups"))))
                .map(HttpResponse::body)
                .toList();
        var secrets = type.fields().stream()
                .filter(Field::sensitive)
                .map(field -> (CharSequence) Samples.value(field))
                .toList();
        if (Samples.shownInClear(type)) {
            assertThat(answers).allSatisfy(body -> assertThat(body).contains(secrets));
        } else {
            assertThat(answers).noneMatch(body -> secrets.stream().anyMatch(body::contains));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/NEW_RELIC", "?pretty=true", "/NEW_RELIC?envelope=true", "?unknown=secret"})
    void theJournalMasksWhatAnswersShow(String view) {
        var path = configured(IntegrationType.NEW_RELIC).replace("/NEW_RELIC", "");
        Api.owner().get(path + view);

        var recorded = Api.anonymous()
                .get("/_simulator/requests?groupId=" + path.split("/")[5])
                .body();
        assertThat(recorded)
                .contains("\"readToken\":\"*****************cdef\"", "\"writeToken\":\"*****************cdef\"")
                .contains("\"licenseKey\":\"************************************NRAL\"", "\"accountId\":\"2857404\"")
                .doesNotContain("NRIQ", "NRII", "eu01xx");
    }

    private static String configured(IntegrationType type) {
        var path = Api.integrations(Api.newProject(), type.name());
        assertThat(Api.owner().post(path, Samples.whole(type).toString()).statusCode())
                .isEqualTo(200);
        return path;
    }

    private static String id(HttpResponse<String> page) {
        return Api.json(page).path("results").path(0).path("id").textValue();
    }
}
