package dev.atlassim.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.api.json.Json;
import dev.atlassim.api.json.JsonConfig;
import dev.atlassim.api.json.JsonReader;
import dev.atlassim.integration.IntegrationBodyMask;
import dev.atlassim.integration.IntegrationType;
import dev.atlassim.journal.exchange.Exchange;
import dev.atlassim.journal.exchange.RecordedBody;
import dev.atlassim.journal.masking.Fingerprints;
import dev.atlassim.journal.masking.RequestMasking;
import dev.atlassim.journal.masking.RequestSecrets;
import dev.atlassim.journal.verify.PatternReader;
import dev.atlassim.journal.verify.Verification;
import dev.atlassim.journal.verify.Verifier;
import dev.atlassim.testing.Settings;
import io.vertx.core.MultiMap;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Exchanges and settings for the journal's unit tests. */
public final class Given {

    public static final String SANDBOX = "4888442a3354817a7320eb61";
    static final String GROUP = "32b6e34b3d91647abb20e7b8";
    public static final Fingerprints FINGERPRINTS = new Fingerprints();
    public static final JsonReader JSON = new JsonReader(Settings.of(JsonConfig.class, Map.of()));
    public static final JournalConfig CONFIG = config(10_000, 16 << 20);
    public static final RequestMasking MASKING = new RequestMasking(CONFIG, JSON, FINGERPRINTS);

    private Given() {}

    public static JournalConfig config(int maxEntries, long maxBytes) {
        return new Config(true, maxEntries, maxBytes, 65536, Set.of("Accept", "Host"));
    }

    public record Config(boolean enabled, int maxEntries, long maxBytes, int maxBodySize, Set<String> clearHeaders)
            implements JournalConfig {}

    /** A PUT of an integration, answered 200. */
    public static Exchange put(long sequence, String type, String body) {
        return put(sequence, type, body, SANDBOX);
    }

    public static Exchange put(long sequence, String type, String body, String sandbox) {
        var known = IntegrationType.ofName(type);
        var kept = body == null
                ? null
                : MASKING.json(body.getBytes(UTF_8), IntegrationBodyMask.of(known), new RequestSecrets());
        return exchange(sequence, type, kept, sandbox, 200);
    }

    public static Exchange exchange(long sequence, String type, RecordedBody body, String sandbox, int status) {
        var headers = MultiMap.caseInsensitiveMultiMap()
                .add("Accept", "application/json")
                .add("X-Api-Key", "header-secret-1");
        return new Exchange(
                sequence,
                Instant.ofEpochSecond(sequence),
                new Exchange.Request(
                        "updateGroupIntegration",
                        "PUT",
                        "/api/atlas/v2/groups/" + GROUP + "/integrations/" + type,
                        MASKING.query("pretty=true&note=query-secret-1", null, new RequestSecrets()),
                        GROUP,
                        type,
                        "atlasdev",
                        true,
                        null,
                        sandbox,
                        MASKING.headers(headers, new RequestSecrets()),
                        body),
                new Exchange.Response(status, null, null, 20, null, false, true));
    }

    /** The Digest challenge to a PUT without credentials, whose body was not read. */
    public static Exchange challenge(long sequence, String type) {
        var refused = exchange(sequence, type, new RecordedBody.NotKept(-1, "unread"), SANDBOX, 401);
        return new Exchange(
                sequence,
                refused.time(),
                refused.request(),
                new Exchange.Response(401, null, null, 20, null, true, true));
    }

    public static String shown(RecordedBody body) {
        return new String(((RecordedBody.Kept) body).json().array(), UTF_8);
    }

    public static RecordedBody masked(String type, String body) {
        return MASKING.json(
                body.getBytes(UTF_8), IntegrationBodyMask.of(IntegrationType.ofName(type)), new RequestSecrets());
    }

    public static ObjectNode object(String json) {
        var bytes = json.replace('\'', '"').getBytes(UTF_8);
        return Json.readObject(bytes, bytes.length);
    }

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static Verification verify(String pattern, Exchange... exchanges) {
        return verify(pattern, 0, exchanges);
    }

    public static Verification verify(String pattern, long evicted, Exchange... exchanges) {
        return verify(pattern, evicted, Stream.of(exchanges));
    }

    public static Verification verify(String pattern, long evicted, Stream<Exchange> exchanges) {
        var reader = new PatternReader(MASKING, FINGERPRINTS, null);
        var expectation = reader.read(object(pattern))
                .orElseThrow(
                        () -> new IllegalArgumentException(reader.problems().toString()));
        return new Verifier(exchanges, sandbox -> evicted).verify(expectation);
    }

    public static Optional<List<String>> problems(String pattern) {
        var reader = new PatternReader(MASKING, FINGERPRINTS, null);
        reader.read(object(pattern));
        return Optional.of(reader.problems()).filter(problems -> !problems.isEmpty());
    }
}
