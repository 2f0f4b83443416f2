package dev.atlassim.journal.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.journal.exchange.Exchange;
import dev.atlassim.journal.exchange.MaskedValue;
import dev.atlassim.journal.exchange.NamedValue;
import dev.atlassim.journal.exchange.RecordedBody;
import dev.atlassim.journal.exchange.RecordedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExchangeEncoderTest {

    private static final Instant TIME = Instant.parse("2026-08-10T12:34:56.123456789Z");
    private static final MaskedValue MASKED = new MaskedValue("fingerprint");
    private static final RecordedBody BODY = body("[1,\"\u00e4\u20ac\"]", Map.of());

    private static RecordedBody body(String json, Map<String, MaskedValue> masked) {
        return new RecordedBody.Kept(new RecordedBody.Bytes(json.getBytes(UTF_8)), masked);
    }

    private static Exchange.Request request(RecordedQuery query, List<NamedValue> headers, RecordedBody body) {
        return new Exchange.Request(
                "createGroup",
                "POST",
                "/api/\u00e9",
                query,
                "g",
                "t",
                "somebody",
                true,
                "/signed",
                "sandbox",
                headers,
                body);
    }

    static Stream<Exchange> exchanges() {
        var nothing = new Exchange.Request(
                null, "GET", "", RecordedQuery.NONE, null, null, null, false, null, null, List.of(), null);
        var lost = new Exchange.Response(null, null, null, 0, "cut", false, false);
        var ok = new Exchange.Response(200, "", BODY, Long.MAX_VALUE, null, true, true);
        var refused =
                new Exchange.Response(409, "DUPLICATE", new RecordedBody.NotKept(70_000, "why"), 5, null, false, true);
        var query = new RecordedQuery(List.of(NamedValue.clear("a", ""), NamedValue.masked("b", MASKED)), false);
        var headers = List.of(NamedValue.clear("host", "h"), NamedValue.masked("x", MaskedValue.INCOMPARABLE));
        var masked = body("{\"a\":1}", Map.of("a", MaskedValue.INCOMPARABLE, "b", MASKED));
        return Stream.of(
                new Exchange(1, TIME, nothing, lost),
                new Exchange(Long.MAX_VALUE, Instant.EPOCH, nothing, ok),
                new Exchange(2, TIME, request(query, headers, masked), ok),
                new Exchange(3, TIME, request(RecordedQuery.NOT_KEPT, headers, body("{}", Map.of())), refused),
                new Exchange(
                        4,
                        TIME,
                        request(RecordedQuery.NONE, List.of(), new RecordedBody.NotKept(-1, "unread")),
                        refused));
    }

    @ParameterizedTest
    @MethodSource("exchanges")
    void anExchangeIsDecodedAsItWasEncoded(Exchange exchange) {
        var buffer = new PagedBuffer();
        buffer.add(ExchangeEncoder.encode(exchange));
        var stored = new StoredExchange(buffer.read());
        assertThat(stored.sandbox()).isEqualTo(exchange.request().sandbox());
        assertThat(stored.bytes()).isEqualTo(ExchangeEncoder.encode(exchange));
        assertThat(stored.decode()).usingRecursiveComparison().isEqualTo(exchange);
    }
}
