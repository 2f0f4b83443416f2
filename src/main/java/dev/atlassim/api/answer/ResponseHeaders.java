package dev.atlassim.api.answer;

import dev.atlassim.api.call.Call;
import dev.atlassim.api.error.Refusal;
import dev.atlassim.api.operation.Version;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The headers of every answer of the Atlas API, as recorded 2026-08-10. Left out are those that name Atlas's own
 * deployment (X-Envoy-*, X-Java-*, X-Mongodb-Service-Version); {@code Server} says who really answered.
 */
@Singleton
public class ResponseHeaders {

    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final Fixed VARY = Fixed.of("Vary", "Accept-Encoding");
    private static final List<Fixed> SECURITY = List.of(
            Fixed.of("Referrer-Policy", "strict-origin-when-cross-origin"),
            Fixed.of("Strict-Transport-Security", "max-age=31536000; includeSubdomains;"),
            Fixed.of("X-Content-Type-Options", "nosniff"),
            Fixed.of("X-Permitted-Cross-Domain-Policies", "none"));
    private static final Fixed FRAMES = Fixed.of("X-Frame-Options", "DENY");
    private static final CharSequence LIMIT = HttpHeaders.createOptimized("RateLimit-Limit");
    private static final CharSequence REMAINING = HttpHeaders.createOptimized("RateLimit-Remaining");

    private final Clock clock;
    private final CharSequence server;
    private final Explanations explanations;
    private volatile Stamp stamp = new Stamp(Long.MIN_VALUE, "");

    ResponseHeaders(
            Clock clock,
            Explanations explanations,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.clock = clock;
        this.explanations = explanations;
        this.server = HttpHeaders.createOptimized("atlas-simulator/" + version);
    }

    public void write(Call call, HttpServerResponse response) {
        explanations.write(call, response);
        var headers = response.headers();
        headers.set(HttpHeaders.DATE, date());
        if (call.refusal() instanceof Refusal.Foreign) {
            return;
        }
        headers.set(HttpHeaders.SERVER, server);
        if (varies(call)) {
            headers.set(VARY.name, VARY.value);
        }
        if (call.refusal() instanceof Refusal.Challenge) {
            return;
        }
        SECURITY.forEach(header -> headers.set(header.name, header.value));
        if (call.refusal() instanceof Refusal.Bare) {
            return;
        }
        headers.set(FRAMES.name, FRAMES.value);
        if (call.refusal() instanceof Refusal.Catalogued error) {
            headers.set("X-Error-Code", error.code().name());
        }
        if (call.version() != null && call.version().deprecated().isPresent()) {
            writeSunset(call.version(), headers);
        }
        if (call.quota() != null) {
            headers.set(LIMIT, Long.toString(call.quota().limit()));
            headers.set(REMAINING, Long.toString(call.quota().remaining()));
        }
    }

    private void writeSunset(Version version, MultiMap headers) {
        if (!version.deprecatedOn(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))) {
            return;
        }
        version.deprecated().ifPresent(date -> headers.set("Deprecation", midnight(date)));
        version.sunset().ifPresent(date -> headers.set("Sunset", midnight(date)));
    }

    /** The day of the month has one digit where one is enough (recorded). */
    static String midnight(LocalDate date) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(date.atStartOfDay(ZoneOffset.UTC));
    }

    private static boolean varies(Call call) {
        return switch (call.method()) {
            case "GET", "HEAD", "POST" -> !(call.refusal() instanceof Refusal.Bare);
            default -> false;
        };
    }

    private CharSequence date() {
        var now = clock.instant();
        var known = stamp;
        if (known.second != now.getEpochSecond()) {
            known = new Stamp(now.getEpochSecond(), HttpHeaders.createOptimized(HTTP_DATE.format(now)));
            stamp = known;
        }
        return known.text;
    }

    /** A header that is always the same, in the bytes that go out. */
    private record Fixed(CharSequence name, CharSequence value) {
        static Fixed of(String name, String value) {
            return new Fixed(HttpHeaders.createOptimized(name), HttpHeaders.createOptimized(value));
        }
    }

    private record Stamp(long second, CharSequence text) {}
}
