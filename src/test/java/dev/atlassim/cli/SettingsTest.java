package dev.atlassim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void everyConfigurationInterfaceIsListed() {
        assertThat(Settings.MAPPINGS).containsExactlyInAnyOrderElementsOf(dev.atlassim.testing.Settings.mappings());
    }
}
