package dev.atlassim.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlassim.api.json.Json;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

class SecretTest {

    private final Secret secret = new Secret("cafe5ec2e7");

    @Test
    void itsTextDoesNotShowIt() {
        assertThat(secret).hasToString("[secret]");
    }

    @Test
    void itIsNoJson() {
        assertThatThrownBy(() -> Json.write(secret, false))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageNotContaining("cafe5ec2e7");
    }

    @Test
    void onlyTheWholeSecretMatches() {
        assertThat(secret.matches("cafe5ec2e7")).isTrue();
        assertThat(secret.matches("cafe5ec2e")).isFalse();
        assertThat(secret.matches("cafe5ec2e70")).isFalse();
        assertThat(secret.matches("")).isFalse();
        assertThat(new Secret("").matches("")).isTrue();
    }

    @Test
    void equalSecretsAreEqual() {
        assertThat(secret).isEqualTo(new Secret("cafe5ec2e7")).hasSameHashCodeAs(new Secret("cafe5ec2e7"));
        assertThat(secret).isNotEqualTo(new Secret("other"));
    }

    @Test
    void itIsRevealedOnlyWhenAsked() {
        assertThat(secret.reveal()).isEqualTo("cafe5ec2e7");
    }
}
