package dev.atlassim.journal.masking;

import dev.atlassim.api.call.Call;
import dev.atlassim.api.json.JsonReader;
import dev.atlassim.api.operation.BodyMask;
import dev.atlassim.api.operation.Operation;
import dev.atlassim.journal.JournalConfig;
import dev.atlassim.journal.exchange.NamedValue;
import dev.atlassim.journal.exchange.RecordedBody;
import dev.atlassim.journal.exchange.RecordedQuery;
import io.vertx.core.MultiMap;
import jakarta.inject.Singleton;
import java.util.List;

/** Masks a request before it is recorded. Whatever is not known to be harmless is masked. */
@Singleton
public class RequestMasking {

    private final HeaderMasking headers;
    private final QueryMasking queries;
    private final BodyMasking bodies;

    public RequestMasking(JournalConfig config, JsonReader reader, Fingerprints fingerprints) {
        this.headers = new HeaderMasking(config.clearHeaders(), fingerprints);
        this.queries = new QueryMasking(fingerprints);
        this.bodies = new BodyMasking(config.maxBodySize(), reader, fingerprints);
    }

    /** Whether the header of that name, in lower case, is shown. */
    public boolean showsHeader(String name) {
        return headers.shows(name);
    }

    /** Whether the query parameter of that name may be shown for the operation, which may be null. */
    public boolean showsParameter(String name, Operation operation) {
        return queries.shows(name, operation);
    }

    /** The recorded headers, names in lower case. */
    public List<NamedValue> headers(MultiMap sent, RequestSecrets secrets) {
        return headers.of(sent, secrets);
    }

    /** The recorded query, decoded. */
    public RecordedQuery query(String raw, Operation operation, RequestSecrets secrets) {
        return queries.of(raw, operation, secrets);
    }

    /** The recorded body; null where there was none. */
    public RecordedBody body(Call call, String principal, RequestSecrets secrets) {
        var sent = call.body().bytes();
        if (sent == null) {
            return isAnnounced(call)
                    ? new RecordedBody.NotKept(-1, "the request was answered before it was read")
                    : null;
        }
        if (sent.length == 0) {
            return null;
        }
        if (call.operation().isEmpty()) {
            return form(sent, principal, secrets);
        }
        var mask = call.operation().get().bodyMask(call::pathParameter);
        return call.body().object() == null
                ? bodies.json(sent, mask, secrets)
                : bodies.json(sent, call.body().object(), mask, secrets);
    }

    private static boolean isAnnounced(Call call) {
        var length = call.header("Content-Length");
        return call.header("Transfer-Encoding") != null || (length != null && !length.equals("0"));
    }

    /** The recorded body where it should be JSON. */
    public RecordedBody json(byte[] sent, BodyMask mask, RequestSecrets secrets) {
        return bodies.json(sent, mask, secrets);
    }

    /** The recorded body where it is a form that {@code principal} sends to the OAuth endpoints. */
    RecordedBody form(byte[] sent, String principal, RequestSecrets secrets) {
        return bodies.form(sent, FormBodyMask.of(principal), secrets);
    }
}
