package dev.atlassim.webhook.sending;

import dev.atlassim.alert.life.AlertEvent;
import dev.atlassim.state.Secret;
import io.vertx.core.buffer.Buffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is posted to a webhook.
 *
 * @param headers all but those that HTTP itself requires
 */
public record Message(Buffer body, Map<String, String> headers) {

    private static final String CONTENT_TYPE = "Content-Type";
    private static final String EVENT = "X-MMS-Event";
    private static final String SIGNATURE = "X-MMS-Signature";

    /** A message with the headers of Atlas and {@code more}, which is signed if there is a secret. */
    public static Message of(byte[] body, AlertEvent event, Optional<Secret> secret, Map<String, String> more) {
        var headers = new LinkedHashMap<>(more);
        headers.put(CONTENT_TYPE, "application/json");
        headers.put(EVENT, event.toString());
        secret.ifPresent(key -> headers.put(SIGNATURE, Signature.of(body, key)));
        return new Message(Buffer.buffer(body), headers);
    }
}
