package dev.atlassim.bindings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "KEY=plain                 | plain",
                "KEY=http://localhost:8080 | http://localhost:8080",
                "KEY='a=b&c'               | a=b&c",
                "KEY=\"it's\"              | it's",
                "KEY=\"'\\$a\\\\b\\\"\"        | '$a\\b\"",
                "KEY=                      | ``",
            })
    void valuesAreReadAsTheSimulatorQuotesThem(String line, String value) {
        assertThat(Env.parse("OTHER=x\n" + line + "\n"))
                .containsEntry("KEY", value)
                .containsEntry("OTHER", "x");
    }

    @Test
    void whatTheScenarioDoesNotGiveIsNamedAndSecretsAreNotShown() {
        var access = new Access(Env.parse("ATLAS_BASE_URL=http://localhost:8080\nORG_ID=1\nPRIVATE_KEY=secret\n"));

        assertThat(access.privateKey()).isEqualTo("secret");
        assertThat(access).hasToString("Access[1 at http://localhost:8080]");
        assertThatThrownBy(access::clientId).hasMessageContaining("the scenario gives no CLIENT_ID");
    }
}
