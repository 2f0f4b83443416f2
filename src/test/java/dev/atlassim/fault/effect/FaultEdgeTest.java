package dev.atlassim.fault.effect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.testing.Api;
import dev.atlassim.testing.Faults;
import dev.atlassim.testing.Http2Connection;
import dev.atlassim.testing.Tls;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URL;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Under other settings: over TLS, without faults by header, and with narrow limits. */
@QuarkusTest
@TestProfile(FaultEdgeTest.Edges.class)
class FaultEdgeTest {

    private static final int MAX_RULES = 3;
    private static final int MAX_BODY = 600;
    private static final String RULE = "{'fault':{'type':'EMPTY_RESPONSE'},'match':{'principal':'nobody'}}";

    @TestHTTPResource(tls = true)
    URL secure;

    @AfterEach
    void clear() {
        Faults.clear();
    }

    @ParameterizedTest
    @MethodSource("dev.atlassim.fault.effect.TransportCases#all")
    void theConnectionEndsAsTheFaultSaysAlsoThroughTls(String fault, String method, String phase) {
        TransportCases.check(() -> Tls.connect(secure.getPort(), "http/1.1"), fault, method, phase);
    }

    @ParameterizedTest
    @MethodSource("dev.atlassim.fault.effect.Http2FaultTest#streams")
    void theStreamEndsAsTheFaultSaysAlsoThroughTls(String fault, String frames) {
        Http2FaultTest.checkStream(() -> new Http2Connection(Tls.connect(secure.getPort(), "h2")), fault, frames);
    }

    @Test
    void theHeaderIsIgnoredUnlessItIsSwitchedOn() {
        assertThat(Api.owner()
                        .with("X-Simulator-Fault", "UNEXPECTED_ERROR")
                        .get("/api/atlas/v2/groups")
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"POST, 3, 200", "POST, 4, 400", "PATCH, 2, 200", "PATCH, 3, 400"})
    void soManyRulesAndNoMore(String method, int count, int status) {
        Faults.set(RULE);
        var rules = IntStream.range(0, count).mapToObj(i -> RULE).toArray(String[]::new);
        assertThat(Faults.send(method, rules).statusCode()).isEqualTo(status);
        assertThat(Faults.list()).hasSize(status == 400 ? 1 : MAX_RULES);
    }

    @ParameterizedTest
    @CsvSource({"0, 200", "1, 413"})
    void soLongADocumentAndNoLonger(int more, int status) {
        var bare = "{\"faults\":[]}";
        var padded = bare + " ".repeat(MAX_BODY - bare.length() + more);
        assertThat(Api.anonymous().send("POST", Faults.PATH, padded).statusCode())
                .isEqualTo(status);
    }

    /** The settings. */
    public static class Edges implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "simulator.fault.by-header",
                    "false",
                    "simulator.fault.max-rules",
                    Integer.toString(MAX_RULES),
                    "simulator.fault.max-body-size",
                    Integer.toString(MAX_BODY));
        }
    }
}
