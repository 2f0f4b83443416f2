package dev.atlassim.simulation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.testing.Await;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Changed files are applied while the simulator runs; what cannot be applied is told once and changes nothing. */
@QuarkusTest
@TestProfile(WatchedFolder.class)
class ScenarioWatchTest {

    private final List<String> told = new ArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord line) {
            synchronized (told) {
                told.add(String.valueOf(line.getMessage()) + Arrays.toString(line.getParameters()));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void begin() {
        WatchedFolder.begin();
        Logger.getLogger(ScenarioWatch.class.getName()).addHandler(listener);
    }

    @AfterEach
    void stopListening() {
        Logger.getLogger(ScenarioWatch.class.getName()).removeHandler(listener);
    }

    private long times(String part) {
        synchronized (told) {
            return told.stream().filter(line -> line.contains(part)).count();
        }
    }

    private static String state() {
        return given().when().get("/_simulator/scenario?secrets=true").asString();
    }

    private void awaitTold(String part) {
        Await.until(() -> times(part) > 0);
    }

    @Test
    void changedFileIsApplied() {
        WatchedFolder.write(WatchedFolder.SECOND, "organizations: [{ name: Changed }]");

        Await.until(() -> WatchedFolder.names().equals("Changed,First"));
    }

    @Test
    void newFileIsApplied() throws IOException {
        var third = WatchedFolder.FOLDER.resolve("30-third.yaml");
        try {
            WatchedFolder.write(third, "organizations: [{ name: Third }]");

            Await.until(() -> WatchedFolder.names().equals("First,Second,Third"));
        } finally {
            Files.delete(third);
        }
    }

    @Test
    void vanishedFileOfAFolderIsLeftOut() throws IOException {
        Files.delete(WatchedFolder.SECOND);

        Await.until(() -> WatchedFolder.names().equals("First"));
    }

    @Test
    void lastGoodStateStaysOnAMistakeUntilItIsMended() {
        WatchedFolder.write(WatchedFolder.SECOND, "organizations: [{ nmae: Changed }]");
        awaitTold("the last good state stays");

        assertThat(WatchedFolder.names()).isEqualTo("First,Second");
        assertThat(times("20-second.yaml:1:19: unknown key 'nmae'; did you mean 'name'?"))
                .isEqualTo(1);

        WatchedFolder.write(WatchedFolder.SECOND, "organizations: [{ name: Changed }]");
        Await.until(() -> WatchedFolder.names().equals("Changed,First"));
        assertThat(times("the last good state stays")).isEqualTo(1);
    }

    @Test
    void lastGoodStateStaysWhereFilesTogetherHaveTooManyRules() throws IOException {
        var rules = "faults: [" + "{ fault: { type: EMPTY_RESPONSE } },".repeat(501) + "]";
        var third = WatchedFolder.FOLDER.resolve("30-third.yaml");
        WatchedFolder.write(WatchedFolder.SECOND, rules + "\norganizations: [{ name: Ruled }]");
        Await.until(() -> WatchedFolder.names().equals("First,Ruled"));
        var before = state();
        try {
            WatchedFolder.write(third, rules + "\norganizations: [{ name: Third }]");
            awaitTold("the last good state stays");

            assertThat(times("30-third.yaml:1:1: /faults: ")).isEqualTo(1);
            assertThat(state()).isEqualTo(before);
        } finally {
            Files.delete(third);
        }
    }

    @Test
    void lastGoodStateStaysWhenTheFilesVanish() throws IOException {
        var away = WatchedFolder.FOLDER.resolveSibling("vanished-scenarios");
        var before = state();
        Files.move(WatchedFolder.FOLDER, away);
        try {
            awaitTold("no such file or folder");

            assertThat(state()).isEqualTo(before);
        } finally {
            Files.move(away, WatchedFolder.FOLDER);
        }
    }

    @Test
    void contentThatIsInForceIsNotAppliedAgain() throws IOException {
        given().contentType(ContentType.JSON)
                .body("organizations: [{ name: Added }]")
                .when()
                .patch("/_simulator/scenario")
                .then()
                .statusCode(200);
        var text = Files.readString(WatchedFolder.FIRST);
        WatchedFolder.write(WatchedFolder.FIRST, "wibble: 1");
        awaitTold("wibble");
        WatchedFolder.write(WatchedFolder.FIRST, text);
        WatchedFolder.write(WatchedFolder.SECOND, "wobble: 1");
        awaitTold("wobble");

        assertThat(WatchedFolder.names()).isEqualTo("Added,First,Second");
    }
}
