package dev.atlassim.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which headers answers of Atlas have, as recorded 2026-08-10: all of these, and no other. */
public final class Headers {

    private static final String VERSIONED = "application/vnd.atlas.2023-01-01+json;charset=utf-8";
    private static final Map<String, String> SECURITY = Map.of(
            "referrer-policy", "strict-origin-when-cross-origin",
            "strict-transport-security", "max-age=31536000; includeSubdomains;",
            "x-content-type-options", "nosniff",
            "x-permitted-cross-domain-policies", "none");

    private final Map<String, String> expected = new TreeMap<>();

    private Headers() {}

    /** Of a good answer to an operation that is counted. */
    public static Headers good(int limit, int remaining) {
        return new Headers()
                .secured()
                .and("x-frame-options", "DENY")
                .and("content-type", VERSIONED)
                .counted(limit, remaining);
    }

    /** Of a good answer that is not counted, and has no version. */
    public static Headers uncounted(String contentType) {
        return new Headers().secured().and("x-frame-options", "DENY").and("content-type", contentType);
    }

    /** Of an error with a body. */
    public static Headers error(String errorCode) {
        return new Headers()
                .secured()
                .and("x-frame-options", "DENY")
                .and("content-type", "application/json")
                .and("x-error-code", errorCode);
    }

    /** Of an answer to a method that the path does not take. */
    public static Headers notAllowed(String allow) {
        return new Headers().secured().and("allow", allow);
    }

    /** Of an answer to somebody who has not signed in. */
    public static Headers challenge() {
        return new Headers().and("content-type", "application/json");
    }

    /** With what the rate limit left. */
    public Headers counted(int limit, int remaining) {
        return and("ratelimit-limit", Integer.toString(limit)).and("ratelimit-remaining", Integer.toString(remaining));
    }

    /** With one more. */
    public Headers and(String name, String value) {
        expected.put(name, value);
        return this;
    }

    /** With the word that caches want where the answer to this method could be compressed. */
    public Headers varying() {
        return and("vary", "Accept-Encoding");
    }

    private Headers secured() {
        expected.putAll(SECURITY);
        return this;
    }

    /** Fails unless {@code answer} has these headers, the length of its body, a date, a server, and no other. */
    public void in(HttpResponse<String> answer) {
        if (answer.statusCode() != 204) {
            and("content-length", Integer.toString(answer.body().length()));
        }
        var names = new TreeSet<>(expected.keySet());
        names.add("date");
        names.add("server");
        var actual = answer.headers();
        assertThat(actual.map().keySet()).containsExactlyInAnyOrderElementsOf(names);
        expected.forEach((name, value) -> assertThat(actual.allValues(name)).containsExactly(value));
        assertThat(actual.allValues("server")).singleElement().asString().startsWith("atlas-simulator/");
        assertThat(actual.allValues("date"))
                .singleElement()
                .asString()
                .matches("[A-Z][a-z]{2}, \\d\\d [A-Z][a-z]{2} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT");
    }
}
