package dev.atlassim.api;

import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The headers of every answer of the Atlas API, as recorded 2026-08-10. Left out are those that name Atlas's own
 * deployment (X-Envoy-*, X-Java-*, X-Mongodb-Service-Version); {@code Server} says who really answered.
 */
@ApplicationScoped
public class ResponseHeaders {

    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Clock clock;
    private final String server;
    private final Explanations explanations;
    private volatile Stamp stamp = new Stamp(Long.MIN_VALUE, "");

    ResponseHeaders(
            Clock clock,
            Explanations explanations,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.clock = clock;
        this.explanations = explanations;
        this.server = "atlas-simulator/" + version;
    }

    void write(Call call, HttpServerResponse response) {
        explanations.write(call, response);
        var headers = response.headers();
        headers.set("Date", date());
        if (call.refusal() instanceof Refusal.Foreign) {
            return;
        }
        headers.set("Server", server);
        if (varies(call)) {
            headers.set("Vary", "Accept-Encoding");
        }
        if (call.refusal() instanceof Refusal.Challenge) {
            return;
        }
        headers.set("Referrer-Policy", "strict-origin-when-cross-origin");
        headers.set("Strict-Transport-Security", "max-age=31536000; includeSubdomains;");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Permitted-Cross-Domain-Policies", "none");
        if (call.refusal() instanceof Refusal.Bare) {
            return;
        }
        headers.set("X-Frame-Options", "DENY");
        if (call.refusal() instanceof Refusal.Catalogued error) {
            headers.set("X-Error-Code", error.code().name());
        }
        if (call.quota() != null) {
            headers.set("RateLimit-Limit", Long.toString(call.quota().limit()));
            headers.set("RateLimit-Remaining", Long.toString(call.quota().remaining()));
        }
    }

    private static boolean varies(Call call) {
        return switch (call.method()) {
            case "GET", "HEAD", "POST" -> !(call.refusal() instanceof Refusal.Bare);
            default -> false;
        };
    }

    private String date() {
        var now = clock.instant();
        var known = stamp;
        if (known.second != now.getEpochSecond()) {
            known = new Stamp(now.getEpochSecond(), HTTP_DATE.format(now));
            stamp = known;
        }
        return known.text;
    }

    private record Stamp(long second, String text) {}
}
