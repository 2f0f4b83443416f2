package dev.atlassim.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlassim.alert.AlertConfigs;
import dev.atlassim.api.json.Json;
import dev.atlassim.state.Project;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlertConfigEntryTest {

    private static final String CANARY = "0123456789abcdef0123456789abca4a";
    private static final String GROUP = "{ typeName: GROUP, emailEnabled: true, roles: [GROUP_OWNER] }";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ eventTypeName: NO_PRIMARY, notifications: [ " + GROUP + " ] }",
                "{ eventTypeName: HOST_DOWN, enabled: true, severityOverride: ERROR, id: 0123456789abcdef01234567,"
                        + " created: 2026-01-01T00:00:00Z, updated: 2026-01-02T00:00:00Z, matchers:"
                        + " [ { fieldName: PORT, operator: EQUALS, value: '27017' } ], notifications: [ " + GROUP
                        + " ] }",
                "{ eventTypeName: REPLICATION_OPLOG_WINDOW_RUNNING_OUT, threshold: { operator: LESS_THAN, threshold: 1,"
                        + " units: HOURS }, notifications: [ " + GROUP + " ] }",
                "{ eventTypeName: OUTSIDE_METRIC_THRESHOLD, metricThreshold: { metricName: CONNECTIONS, operator:"
                        + " LESS_THAN, threshold: 1.5, units: RAW, mode: AVERAGE }, notifications: [ " + GROUP + " ] }",
                "{ eventTypeName: NO_PRIMARY, notifications: [ { typeName: PAGER_DUTY, serviceKey: " + CANARY
                        + " }, { typeName: EMAIL, emailAddress: ada@example.com, intervalMin: 5, notifierId:"
                        + " 0123456789abcdef01234567 }, { typeName: OPS_GENIE } ] }"
            })
    void whatWasReadIsWrittenSoThatItReadsTheSame(String config) {
        var scenario = read(project("alertConfigs: [ " + config + " ]"));
        var written = write(scenario, true);

        assertThat(read(written)).isEqualTo(scenario);
        assertThat(write(scenario, false)).doesNotContain(CANARY);
        assertThat(read(write(scenario, false)).world().ids())
                .isEqualTo(scenario.world().ids());
    }

    @Test
    void aProjectHasTheDefaultOnesUnlessTheFileListsOthersOrNone() {
        assertThat(AlertConfigs.of(only(read(project("tags: []"))))).hasSize(11);
        assertThat(AlertConfigs.of(only(read(project("withDefaultAlertsSettings: false")))))
                .isEmpty();
        assertThat(AlertConfigs.of(only(read(project("alertConfigs: []"))))).isEmpty();
        assertThat(AlertConfigs.of(only(read(
                        project("alertConfigs: [ { eventTypeName: NO_PRIMARY, notifications: [ " + GROUP + " ] } ]")))))
                .hasSize(1);
    }

    @Test
    void theDefaultOnesAreNotWritten() {
        assertThat(write(read(project("tags: []")), true)).doesNotContain("alertConfigs");
        assertThat(write(read(project("alertConfigs: []")), true)).contains("alertConfigs");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\"', textBlock = """
                    { notifications: [ G ] }                            | 'eventTypeName' is missing
                    { eventTypeName: NO_PRIMARY }                       | 'notifications' is missing
                    { eventTypeName: NO_PRIMAY, notifications: [ G ] }  | did you mean 'NO_PRIMARY'?
                    { eventTypeName: NO_PRIMARY, notifications: [] }    | must have 1 to 25 entries, not 0
                    { eventTypeName: NO_PRIMARY, enable: true, notifications: [ G ] } | did you mean 'enabled'?
                    { eventTypeName: OUTSIDE_METRIC_THRESHOLD, notifications: [ G ] } | (MISSING_METRIC_THRESHOLD)
                    { eventTypeName: NO_PRIMARY, notifications: [ { typeName: EMAIL } ] } | emailAddress was not specified
                    """)
    void aMistakeIsReported(String config, String message) {
        assertThatThrownBy(() -> read(project("alertConfigs: [ " + config.replace(" G ", " " + GROUP + " ") + " ]")))
                .hasMessageContaining(message);
    }

    private static String project(String content) {
        return "organizations: [ { name: Acme, projects: [ { name: checkout, integrations: [ { type: OPS_GENIE, apiKey:"
                + " a-b-c } ], " + content + " } ] } ]";
    }

    private static Project only(Scenario scenario) {
        return scenario.world().projects().values().single();
    }

    private static String write(Scenario scenario, boolean secrets) {
        return new String(Json.write(new ScenarioWriter(secrets).write(scenario), true), UTF_8);
    }

    private static Scenario read(String text) {
        return ScenarioReader.read(
                Scenario.EMPTY,
                List.of(new ScenarioReader.File("alerts.yaml", text)),
                Instant.parse("2026-01-01T00:00:00Z"));
    }
}
