package dev.atlassim.journal.masking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.integration.Field;
import dev.atlassim.integration.IntegrationType;
import dev.atlassim.integration.Mask;
import dev.atlassim.journal.Given;
import dev.atlassim.journal.exchange.NamedValue;
import dev.atlassim.journal.exchange.RecordedBody;
import dev.atlassim.journal.exchange.RecordedQuery;
import dev.atlassim.project.ProjectBodyMask;
import dev.atlassim.testing.EveryOperation;
import io.vertx.core.MultiMap;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestMaskingTest {

    private static final String CANARY = "canary-7f3a91c04be2";

    private static Stream<Arguments> sensitive() {
        return IntegrationType.configurable().stream()
                .flatMap(type ->
                        type.fields().stream().filter(Field::sensitive).map(field -> Arguments.of(type, field)));
    }

    private static Stream<Arguments> clear() {
        return IntegrationType.configurable().stream()
                .flatMap(type -> type.fields().stream()
                        .filter(field -> !field.sensitive())
                        .map(field -> Arguments.of(type, field)));
    }

    @ParameterizedTest
    @MethodSource("sensitive")
    void aSensitiveFieldIsKeptAsItsMaskAndAHash(IntegrationType type, Field field) {
        var body = Given.object().put(field.name(), (String) field.example());
        var kept = (RecordedBody.Kept) Given.masked(type.name(), body.toString());
        assertThat(kept.tree().path(field.name()).textValue())
                .isEqualTo(field.mask() == Mask.NEVER ? "****" : field.shown((String) field.example()));
        assertThat(kept.masked()).containsEntry(field.name(), Given.FINGERPRINTS.of((String) field.example()));
    }

    @ParameterizedTest
    @MethodSource("sensitive")
    void aSensitiveFieldInTheWrongFormIsNotKept(IntegrationType type, Field field) {
        for (var wrong : new String[] {"{\"a\":\"" + CANARY + "\"}", "[\"" + CANARY + "\"]", "70318240", "true"}) {
            var kept = Given.masked(type.name(), "{\"" + field.name() + "\":" + wrong + "}");
            assertThat(Given.shown(kept)).isEqualTo("{\"" + field.name() + "\":\"****\"}");
        }
    }

    @ParameterizedTest
    @MethodSource("sensitive")
    void aSecretUnderAnyOtherKeyOfItsTypeIsMasked(IntegrationType type, Field field) {
        for (var key : new String[] {"id", "type", "note", field.name().toUpperCase(Locale.ROOT)}) {
            var kept = Given.masked(type.name(), "{\"" + key + "\":\"" + CANARY + "\"}");
            assertThat(Given.shown(kept)).isEqualTo("{\"" + key + "\":\"****\"}");
        }
    }

    @ParameterizedTest
    @MethodSource("clear")
    void aFieldThatIsNoSecretIsKeptOnlyInAFormThatItTakes(IntegrationType type, Field field) {
        var right = Given.object();
        right.putPOJO(field.name(), field.example());
        assertThat(Given.shown(Given.masked(type.name(), right.toString()))).isEqualTo(right.toString());
        var wrong = "{\"" + field.name() + "\":{\"a\":\"" + CANARY + "\"}}";
        assertThat(Given.shown(Given.masked(type.name(), wrong))).doesNotContain(CANARY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PAGER_DUTY", "OPS_GENIE", "DATADOG", "PROMETHEUS"})
    void aSecretInTheFieldOfAChoiceIsMasked(String type) {
        var field = type.equals("PROMETHEUS") ? "serviceDiscovery" : "region";
        assertThat(Given.shown(Given.masked(type, "{\"" + field + "\":\"" + CANARY + "\"}")))
                .isEqualTo("{\"" + field + "\":\"****\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HIP_CHAT", "NO_SUCH_TYPE", "datadog", ""})
    void underATypeWithoutFieldsEveryValueIsMasked(String type) {
        assertThat(Given.shown(Given.masked(type, "{\"type\":\"DATADOG\",\"apiKey\":\"" + CANARY + "\",\"on\":null}")))
                .isEqualTo("{\"type\":\"DATADOG\",\"apiKey\":\"****\",\"on\":null}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"apiKey\":\"canary-7f3a91c04be2\"",
                "canary-7f3a91c04be2",
                "[\"canary-7f3a91c04be2\"]",
                "\"canary-7f3a91c04be2\"",
                "{\"apiKey\":\"canary-7f3a91c04be2\",\"apiKey\":\"x\"}",
                "{\"apiKey\":\"canary-7f3a91c04be2\"} trailing",
                "{\"canary-7f3a91c04be2\":\"apiKey\"}",
                "{\"\":\"canary-7f3a91c04be2\"}"
            })
    void aBodyThatCannotBeMaskedIsKeptAsItsLength(String body) {
        var kept = Given.masked("DATADOG", body);
        assertThat(kept).isInstanceOf(RecordedBody.NotKept.class);
        assertThat(((RecordedBody.NotKept) kept).length()).isEqualTo(body.length());
        assertThat(kept.toString()).doesNotContain(CANARY);
    }

    @ParameterizedTest
    @CsvSource({"65536,true", "65537,false"})
    void aBodyIsKeptUpToTheConfiguredLength(int length, boolean kept) {
        var body = "{\"username\":\"" + "u".repeat(length - 15) + "\"}";
        assertThat(body).hasSize(length);
        assertThat(Given.masked("PROMETHEUS", body) instanceof RecordedBody.Kept)
                .isEqualTo(kept);
    }

    @Test
    void onlyValidAttributesOfAProjectAreShown() {
        var body = "{\"name\":\"checkout\",\"orgId\":\"" + Given.SANDBOX + "\",\"regionUsageRestrictions\":\"" + CANARY
                + "\",\"tags\":[{\"key\":\"a\",\"value\":\"b\"}],\"apiKey\":\"" + CANARY + "\"}";
        var kept = Given.MASKING.json(body.getBytes(UTF_8), ProjectBodyMask.OF_PROJECT, new RequestSecrets());
        assertThat(Given.shown(kept)).isEqualTo(body.replace(CANARY, "****"));
    }

    @ParameterizedTest
    @CsvSource({
        "grant_type=client_credentials&client_id=atlasdev&client_secret=canary-7f3a91c04be2,"
                + "'{\"grant_type\":\"client_credentials\",\"client_id\":\"atlasdev\",\"client_secret\":\"****\"}'",
        "grant_type=canary-7f3a91c04be2&client_id=canary-7f3a91c04be2,"
                + "'{\"grant_type\":\"****\",\"client_id\":\"****\"}'",
        "token=canary-7f3a91c04be2&token_type_hint=access_token,'{\"token\":\"****\",\"token_type_hint\":\"****\"}'",
        "%zz=canary-7f3a91c04be2,{}"
    })
    void ofAFormOnlyWhoAndWhatForAreKept(String form, String expected) {
        assertThat(Given.shown(Given.MASKING.form(form.getBytes(UTF_8), "atlasdev", new RequestSecrets())))
                .isEqualTo(expected);
    }

    @Test
    void aFormWhoseKeyMayBeASecretIsKeptAsItsLength() {
        assertThat(Given.MASKING.form("canary-7f3a91c04be2".getBytes(UTF_8), "atlasdev", new RequestSecrets()))
                .isInstanceOf(RecordedBody.NotKept.class);
    }

    @ParameterizedTest
    @CsvSource({
        "pretty=true,true",
        "pageNum=12,12",
        "pageNum=canary-7f3a91c04be2,****",
        "pretty=canary,****",
        "note=12,****",
        "name=12,****",
        "pretty=true;canary-7f3a91c04be2,****",
        "pretty=true#canary-7f3a91c04be2,****"
    })
    void ofTheQueryOnlyKnownParametersInAKnownFormAreKept(String query, String shown) {
        assertThat(Given.MASKING
                        .query(query, EveryOperation.of("listGroups"), new RequestSecrets())
                        .parameters())
                .extracting(NamedValue::shown)
                .containsExactly(shown);
    }

    @Test
    void theNameInTheQueryForOrganizationsIsShown() {
        assertThat(Given.MASKING
                        .query("name=Acme%20Inc", EveryOperation.of("listOrgs"), new RequestSecrets())
                        .parameters())
                .containsExactly(NamedValue.clear("name", "Acme Inc"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"canary-7f3a91c04be2", "pretty=true&canary7=1", "=x", "a=%zz"})
    void aQueryThatCannotBeMaskedIsNotKept(String query) {
        assertThat(Given.MASKING.query(query, null, new RequestSecrets())).isEqualTo(RecordedQuery.NOT_KEPT);
    }

    @Test
    void ofHeadersOnlyKnownOnesAreKeptAndCredentialsNotEvenAsAHash() {
        var sent = MultiMap.caseInsensitiveMultiMap()
                .add("ACCEPT", "application/json")
                .add("Authorization", CANARY)
                .add("Proxy-Authorization", CANARY)
                .add("Cookie", CANARY)
                .add("X-Secret", CANARY);
        assertThat(Given.MASKING.headers(sent, new RequestSecrets()))
                .containsExactly(
                        NamedValue.clear("accept", "application/json"),
                        NamedValue.masked("x-secret", Given.FINGERPRINTS.of(CANARY)));
    }

    @Test
    void everyProcessHasItsOwnFingerprints() {
        assertThat(new Fingerprints().of(CANARY)).isNotEqualTo(new Fingerprints().of(CANARY));
        assertThat(new Fingerprints().of(CANARY)).hasToString("****");
    }
}
