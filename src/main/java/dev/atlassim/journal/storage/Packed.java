package dev.atlassim.journal.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atlassim.journal.exchange.Exchange;
import dev.atlassim.journal.exchange.KeptBody;
import dev.atlassim.journal.exchange.KeptText;
import io.vertx.core.buffer.Buffer;
import java.util.List;

/** An exchange as bytes, after their number; {@link Unpacked} reads them in the same order. */
final class Packed {

    /** Stands for what is not there, in the place of a length or a status. */
    private static final int NOTHING = -1;

    private static final int USUAL_LENGTH = 1536;

    private final Buffer to = Buffer.buffer(USUAL_LENGTH);

    private Packed() {}

    /** First what the journal itself asks for; last, as it may change, whether the connection lived to see the end. */
    static Buffer of(Exchange exchange) {
        var packed = new Packed();
        packed.to.appendInt(0).appendLong(exchange.sequence());
        packed.text(exchange.asked().sandbox());
        var time = exchange.time();
        packed.to.appendLong(time.getEpochSecond()).appendInt(time.getNano());
        packed.asked(exchange.asked());
        packed.answered(exchange.answered());
        return packed.to.setInt(0, packed.to.length());
    }

    private void asked(Exchange.Asked asked) {
        text(asked.operationId());
        text(asked.method());
        text(asked.path());
        flag(asked.query().withheld());
        texts(asked.query().parameters());
        text(asked.groupId());
        text(asked.integrationType());
        text(asked.principal());
        flag(asked.signedIn());
        texts(asked.headers());
        body(asked.body());
    }

    private void answered(Exchange.Answered answered) {
        to.appendInt(answered.status() == null ? NOTHING : answered.status());
        text(answered.errorCode());
        body(answered.body());
        to.appendLong(answered.micros());
        text(answered.fault());
        flag(answered.complete());
    }

    private void flag(boolean set) {
        to.appendByte((byte) (set ? 1 : 0));
    }

    private void bytes(byte[] array) {
        to.appendInt(array.length).appendBytes(array);
    }

    private void text(String text) {
        if (text == null) {
            to.appendInt(NOTHING);
        } else {
            bytes(text.getBytes(UTF_8));
        }
    }

    private void texts(List<KeptText> texts) {
        to.appendInt(texts.size());
        for (var text : texts) {
            text(text.name());
            text(text.shown());
            flag(text.hidden() != null);
            if (text.hidden() != null) {
                text(text.hidden().fingerprint());
            }
        }
    }

    private void body(KeptBody body) {
        if (body instanceof KeptBody.Shown shown) {
            bytes(shown.json().array());
            to.appendInt(shown.hidden().size());
            shown.hidden().forEach((key, hidden) -> {
                text(key);
                text(hidden.fingerprint());
            });
            return;
        }
        to.appendInt(NOTHING);
        flag(body != null);
        if (body instanceof KeptBody.Withheld withheld) {
            to.appendLong(withheld.length());
            text(withheld.reason());
        }
    }
}
