package dev.atlassim.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.form.Fields;
import dev.atlassim.form.FileProblem;
import dev.atlassim.form.Fragment;
import dev.atlassim.form.yaml.YamlFile;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A mistake in a scenario file is told without the secrets beside it. */
class ScenarioSecretsTest {

    private static final String CANARY = "cafe5ec2e7";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "apiKeys: [{ publicKey: a, privateKey: 'CANARY with spaces' }]",
                "apiKeys: [{ publicKey: a, privateKey:CANARY }]",
                "apiKeys: [{ publicKey: a, privateKey CANARY }]",
                "apiKeys: [{ publicKey: a, privateKey=CANARY }]",
                "apiKeys: [{ publicKey: a, 'CANARY': privateKey }]",
                "apiKeys: [{ publicKey: a, privateKey: *CANARY }]",
                "apiKeys: [{ publicKey: a, privateKey: !CANARY }]",
                "apiKeys: [{ publicKey: a, privateKey: !CANARY!x }]",
                "apiKeys: [{ publicKey: a, privateKey: &CANARY }]",
                "apiKeys: [{ publicKey: a, privateKey: %CANARY }]",
                "apiKeys: [{ publicKey: a, privateKey: '@CANARY', privateKey: 'CANARY' }]",
                "apiKeys: [{ publicKey: a, privateKey: [CANARY] }]",
                "apiKeys: [{ publicKey: a, privateKey: { CANARY: CANARY } }]",
                "apiKeys: [{ publicKey: a, privateKey: \"CANARY\\q\" }]",
                "apiKeys: [{ publicKey: a, privateKey: \"CANARY }]",
                "apiKeys: [CANARY]",
                "apiKeys: CANARY",
                "serviceAccounts: [{ clientId: a, clientSecret: CANARY }]",
                "serviceAccounts: [{ clientId: a, clientsecret: mdb_sa_sk_CANARY }]",
                "projects: [{ name: p, integrations: [{ type: PAGER_DUTY, serviceKey: CANARY }] }]",
                "projects: [{ name: p, integrations: [{ type: PAGER_DUTY, serviceKey CANARY }] }]",
                "projects: [{ name: p, integrations: [{ type: PAGER_DUTY, 'CANARY': serviceKey }] }]",
                "projects: [{ name: p, integrations: [{ type: DATADOG, apiKey: 'zz-CANARY' }] }]",
                "projects: [{ name: p, integrations: [{ type: WEBHOOK, url: CANARY, secret: CANARY }] }]",
                "projects: [{ name: p, integrations: [{ type: WEBHOOK, url: 'ftp://x/CANARY' }] }]",
                "projects: [{ name: p, integrations: [{ type: SLACK, apiToken: [CANARY], channelName: x }] }]",
                "projects: [{ name: p, integrations: [{ type: PROMETHEUS, password: CANARY, enabled: 'CANARY' }] }]",
            })
    void noProblemRepeatsASecret(String mistake) {
        var text = "organizations:\n  - name: Acme\n    " + mistake.replace("CANARY", CANARY) + "\n";

        var refused = catchThrowableOfType(ScenarioException.class, () -> read(text));

        assertThat(refused).hasMessageStartingWith("file.yaml:").hasMessageNotContaining(CANARY);
        assertThat(refused.problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.toString()).doesNotContain(CANARY));
        assertThat(refused.toString()).doesNotContain(CANARY);
    }

    @ParameterizedTest
    @CsvSource({
        "privateKey, privateKey",
        "private_key, private_key",
        "privateKey cafe5ec2e7, privateKey…",
        "cafe5ec2e7, cafe…",
        "0b9c4c2e, …",
    })
    void ofAKeyOnlyItsNameIsTold(String key, String shown) {
        assertThat(Fields.shown(key)).isEqualTo(shown);
    }

    @Test
    void aForgottenColonIsFoundAllTheSame() {
        var refused = catchThrowableOfType(
                ScenarioException.class,
                () -> read("organizations: [{ name: Acme, apiKeys: [{ publicKey: a, privateKey 0b9c }] }]"));

        assertThat(refused.problems())
                .extracting(FileProblem::message)
                .contains("unknown key 'privateKey…'; did you mean 'privateKey'?", "'privateKey' is missing");
    }

    @Test
    void noPartOfAFilePrintsIt() {
        var file = YamlFile.read("file.yaml", "{ privateKey: " + CANARY + " }", 1000);

        assertThat(new ScenarioReader.File("file.yaml", CANARY).toString()).doesNotContain(CANARY);
        assertThat(file.toString()).doesNotContain(CANARY);
        assertThat(new Fragment((ObjectNode) file.document(), file.place()).toString())
                .doesNotContain(CANARY);
    }

    private static Scenario read(String text) {
        return ScenarioReader.read(Scenario.EMPTY, List.of(new ScenarioReader.File("file.yaml", text)), Instant.EPOCH);
    }
}
