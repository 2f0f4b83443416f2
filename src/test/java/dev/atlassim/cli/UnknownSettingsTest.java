package dev.atlassim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.SettingsTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UnknownSettingsTest {

    @Inject
    BeanManager beans;

    @Test
    void everySettingIsKnown() {
        assertThat(UnknownSettings.names(beans))
                .containsExactlyInAnyOrderElementsOf(SettingsTest.settings().toList());
    }
}
