package dev.atlassim.journal.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atlassim.journal.exchange.Exchange;
import dev.atlassim.journal.exchange.NamedValue;
import dev.atlassim.journal.exchange.RecordedBody;
import io.vertx.core.buffer.Buffer;
import java.util.List;

/** Encodes an exchange as bytes, after their number; {@link StoredExchange} decodes them in the same order. */
final class ExchangeEncoder {

    /** In the place of a length or a status: there is none. */
    private static final int NONE = -1;

    private static final int USUAL_LENGTH = 1536;

    private final Buffer to = Buffer.buffer(USUAL_LENGTH);

    private ExchangeEncoder() {}

    /**
     * The encoded exchange. What the journal itself reads comes first. The last byte tells whether the response is
     * complete, as that may change later.
     */
    static Buffer encode(Exchange exchange) {
        var encoder = new ExchangeEncoder();
        encoder.to.appendInt(0).appendLong(exchange.sequence());
        encoder.text(exchange.request().sandbox());
        var time = exchange.time();
        encoder.to.appendLong(time.getEpochSecond()).appendInt(time.getNano());
        encoder.request(exchange.request());
        encoder.response(exchange.response());
        return encoder.to.setInt(0, encoder.to.length());
    }

    private void request(Exchange.Request request) {
        text(request.operationId());
        text(request.method());
        text(request.path());
        flag(request.query().notKept());
        values(request.query().parameters());
        text(request.groupId());
        text(request.integrationType());
        text(request.principal());
        flag(request.signedIn());
        text(request.signedUri());
        values(request.headers());
        body(request.body());
    }

    private void response(Exchange.Response response) {
        to.appendInt(response.status() == null ? NONE : response.status());
        text(response.errorCode());
        body(response.body());
        to.appendLong(response.micros());
        text(response.fault());
        flag(response.challenge());
        flag(response.complete());
    }

    private void flag(boolean set) {
        to.appendByte((byte) (set ? 1 : 0));
    }

    private void bytes(byte[] array) {
        to.appendInt(array.length).appendBytes(array);
    }

    private void text(String text) {
        if (text == null) {
            to.appendInt(NONE);
        } else {
            bytes(text.getBytes(UTF_8));
        }
    }

    private void values(List<NamedValue> values) {
        to.appendInt(values.size());
        for (var value : values) {
            text(value.name());
            text(value.shown());
            flag(value.isMasked());
            if (value.isMasked()) {
                text(value.masked().fingerprint());
            }
        }
    }

    private void body(RecordedBody body) {
        if (body instanceof RecordedBody.Kept kept) {
            bytes(kept.json().array());
            to.appendInt(kept.masked().size());
            kept.masked().forEach((key, masked) -> {
                text(key);
                text(masked.fingerprint());
            });
            return;
        }
        to.appendInt(NONE);
        flag(body != null);
        if (body instanceof RecordedBody.NotKept notKept) {
            to.appendLong(notKept.length());
            text(notKept.reason());
        }
    }
}
