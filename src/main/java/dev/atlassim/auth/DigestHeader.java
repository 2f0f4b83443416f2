package dev.atlassim.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The directives of an {@code Authorization: Digest} header (RFC 2617). Clients differ in which values they quote; all
 * forms are accepted.
 */
record DigestHeader(
        String username,
        String realm,
        String nonce,
        String uri,
        String response,
        String qop,
        String nc,
        String cnonce) {

    /** Starts only where a directive can and never backtracks, so that matching takes linear time. */
    private static final Pattern DIRECTIVE = Pattern.compile(
            "(?<![^\\s,])([A-Za-z]++)\\s*+=\\s*+" + "(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|([^\\s,]*+))\\s*+(?:,|$)");

    private static final Pattern COUNT = Pattern.compile("[0-9a-fA-F]{8}");

    /** Reads the header's value after the word {@code Digest}; empty if a directive is missing or it is not {@code MD5 auth}. */
    static Optional<DigestHeader> parse(String value) {
        var directives = directives(value);
        var header = new DigestHeader(
                directives.get("username"),
                directives.get("realm"),
                directives.get("nonce"),
                directives.get("uri"),
                directives.get("response"),
                directives.get("qop"),
                directives.get("nc"),
                directives.get("cnonce"));
        var algorithm = directives.getOrDefault("algorithm", "MD5");
        return header.complete() && algorithm.equalsIgnoreCase("MD5") ? Optional.of(header) : Optional.empty();
    }

    private static Map<String, String> directives(String value) {
        var found = new HashMap<String, String>();
        var matcher = DIRECTIVE.matcher(value);
        while (matcher.find()) {
            var quoted = matcher.group(2);
            found.put(
                    matcher.group(1).toLowerCase(Locale.ROOT),
                    quoted == null ? matcher.group(3) : quoted.replaceAll("\\\\(.)", "$1"));
        }
        return found;
    }

    private boolean complete() {
        return username != null
                && realm != null
                && nonce != null
                && uri != null
                && response != null
                && cnonce != null
                && "auth".equals(qop)
                && nc != null
                && COUNT.matcher(nc).matches();
    }

    /** Returns how often the client claims to have used the nonce. */
    long count() {
        return Long.parseLong(nc, 16);
    }

    /** Returns whether the response was computed with {@code password} for {@code method}; compares in constant time. */
    boolean provesKnowledgeOf(String password, String method) {
        var ha1 = md5(username + ":" + realm + ":" + password);
        var ha2 = md5(method + ":" + uri);
        var expected = md5(String.join(":", ha1, nonce, nc, cnonce, qop, ha2));
        return MessageDigest.isEqual(
                expected.getBytes(UTF_8), response.toLowerCase(Locale.ROOT).getBytes(UTF_8));
    }

    private static String md5(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java does not support MD5, which HTTP Digest requires", e);
        }
    }

    @Override
    public String toString() {
        return "DigestHeader[username=" + username + "]";
    }
}
