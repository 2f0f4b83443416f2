package dev.atlassim.journal.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.journal.exchange.Exchange;
import dev.atlassim.journal.exchange.Hidden;
import dev.atlassim.journal.exchange.KeptBody;
import dev.atlassim.journal.exchange.KeptQuery;
import dev.atlassim.journal.exchange.KeptText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PackedTest {

    private static final Instant TIME = Instant.parse("2026-08-10T12:34:56.123456789Z");
    private static final Hidden HIDDEN = new Hidden("fingerprint");
    private static final KeptBody ANSWER = body("[1,\"\u00e4\u20ac\"]", Map.of());

    private static KeptBody body(String json, Map<String, Hidden> hidden) {
        return new KeptBody.Shown(new KeptBody.Bytes(json.getBytes(UTF_8)), hidden);
    }

    private static Exchange.Asked asked(KeptQuery query, List<KeptText> headers, KeptBody body) {
        return new Exchange.Asked(
                "createGroup", "POST", "/api/\u00e9", query, "g", "t", "somebody", true, "sandbox", headers, body);
    }

    static Stream<Exchange> exchanges() {
        var nothing =
                new Exchange.Asked(null, "GET", "", KeptQuery.NONE, null, null, null, false, null, List.of(), null);
        var lost = new Exchange.Answered(null, null, null, 0, "cut", false);
        var good = new Exchange.Answered(200, "", ANSWER, Long.MAX_VALUE, null, true);
        var refused = new Exchange.Answered(409, "DUPLICATE", new KeptBody.Withheld(70_000, "why"), 5, null, true);
        var query = new KeptQuery(List.of(KeptText.clear("a", ""), KeptText.masked("b", HIDDEN)), false);
        var headers = List.of(KeptText.clear("host", "h"), KeptText.masked("x", Hidden.UNCOMPARABLE));
        var secrets = body("{\"a\":1}", Map.of("a", Hidden.UNCOMPARABLE, "b", HIDDEN));
        return Stream.of(
                new Exchange(1, TIME, nothing, lost),
                new Exchange(Long.MAX_VALUE, Instant.EPOCH, nothing, good),
                new Exchange(2, TIME, asked(query, headers, secrets), good),
                new Exchange(3, TIME, asked(KeptQuery.WITHHELD, headers, body("{}", Map.of())), refused),
                new Exchange(4, TIME, asked(KeptQuery.NONE, List.of(), new KeptBody.Withheld(-1, "unread")), refused));
    }

    @ParameterizedTest
    @MethodSource("exchanges")
    void anExchangeIsUnpackedAsItWasPacked(Exchange exchange) {
        var tape = new Tape();
        tape.add(Packed.of(exchange));
        var unpacked = new Unpacked(tape.read());
        assertThat(unpacked.sandbox()).isEqualTo(exchange.asked().sandbox());
        assertThat(unpacked.bytes()).isEqualTo(Packed.of(exchange));
        assertThat(unpacked.exchange()).usingRecursiveComparison().isEqualTo(exchange);
    }
}
