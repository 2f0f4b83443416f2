package dev.atlassim.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.testing.Api;
import dev.atlassim.testing.Headers;
import dev.atlassim.testing.Refused;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The settings of a project, byte for byte as recorded 2026-08-10. */
@QuarkusTest
class RecordedSettingsTest {

    private static final String NEW =
            "{\"isAtlasHomePageAiAssistantEnabled\":true,\"isClusterAiAssistantEnabled\":true,"
                    + "\"isCollectDatabaseSpecificsStatisticsEnabled\":true,\"isDataExplorerEnabled\":true,"
                    + "\"isDataExplorerGenAIFeaturesEnabled\":true,"
                    + "\"isDataExplorerGenAISampleDocumentPassingEnabled\":false,\"isDataValidationEnabled\":true,"
                    + "\"isExtendedStorageSizesEnabled\":false,\"isNativeRerankingEnabled\":false,"
                    + "\"isPerformanceAdvisorEnabled\":true,\"isRealtimePerformancePanelEnabled\":true,"
                    + "\"isSchemaAdvisorEnabled\":true}";
    private static final String STATISTICS = "\"isCollectDatabaseSpecificsStatisticsEnabled\":";

    private String path;

    @BeforeEach
    void create() {
        path = ProjectJson.path(Api.newProject()) + "/settings";
    }

    @Test
    void aNewProjectHasTheDefaultsAndAChangeIsShownAndKept() {
        var changed = NEW.replace(STATISTICS + true, STATISTICS + false);

        var shown = Api.owner().get(path);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).isEqualTo(NEW);
        headers(1199).varying().in(shown);

        var patched = Api.owner().patch(path, "{" + STATISTICS + "false}");
        assertThat(patched.statusCode()).isEqualTo(200);
        assertThat(patched.body()).isEqualTo(changed);
        headers(1198).in(patched);

        assertThat(Api.owner().get(path).body()).isEqualTo(changed);
    }

    @Test
    void whatWasShownCanBeSentBackAndNullChangesNothing() {
        Api.owner().patch(path, "{" + STATISTICS + "false}");
        var changed = Api.owner().get(path).body();

        assertThat(Api.owner().patch(path, changed).body()).isEqualTo(changed);
        assertThat(Api.owner().patch(path, "{" + STATISTICS + "null}").body()).isEqualTo(changed);
        assertThat(Api.owner().patch(path, "{}").body()).isEqualTo(changed);
    }

    @Test
    void nothingIsChangedWhereOneSettingIsWrong() {
        Refused.attribute("isNone").in(Api.owner().patch(path, "{" + STATISTICS + "false,\"isNone\":true}"));
        assertThat(Api.owner().get(path).body()).isEqualTo(NEW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"true\"", "1", "[]", "{}"})
    void whatIsNoFlagIsRefused(String value) {
        Refused.kind("isDataExplorerEnabled").in(Api.owner().patch(path, "{\"isDataExplorerEnabled\":" + value + "}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "true"})
    void whatIsNoObjectIsRefused(String body) {
        Refused.noObject().in(Api.owner().patch(path, body));
    }

    private static Headers headers(int remaining) {
        return Headers.good(1200, remaining).and("location", Api.base() + "//api/atlas/v1.0");
    }
}
