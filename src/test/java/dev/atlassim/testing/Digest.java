package dev.atlassim.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** A digest client (RFC 2617) that lets a test decide on every value. */
public record Digest(String username, String password) {

    private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");
    private static final String REALM = "MMS Public API";
    private static final String CNONCE = "0a4f113b";

    /** The nonce of a challenge. */
    public static String nonce(HttpResponse<String> challenge) {
        var header = challenge.headers().firstValue("WWW-Authenticate").orElseThrow();
        var matcher = NONCE.matcher(header);
        if (!matcher.find()) {
            throw new IllegalArgumentException(header);
        }
        return matcher.group(1);
    }

    /** A fresh nonce from the running server. */
    public static String nonce() {
        return nonce(Api.anonymous().get("/api/atlas/v2/groups"));
    }

    /** The value of an Authorization header. */
    public String header(String method, String uri, String nonce, String nc) {
        return "Digest username=\"" + username + "\", realm=\"" + REALM + "\", nonce=\"" + nonce + "\", uri=\"" + uri
                + "\", cnonce=\"" + CNONCE + "\", nc=" + nc + ", qop=auth, algorithm=MD5, response=\""
                + response(method, uri, nonce, nc) + "\"";
    }

    /**
     * The value of an Authorization header as the client that {@code form} is taken from writes it.
     *
     * @param form the header, with {@code %u} in the place of the public key, {@code %n} of the nonce, {@code %p} of the
     *     signed uri, and {@code %r} of the response
     */
    public String headerAs(String form, String method, String uri, String nonce) {
        return form.replace("%u", username)
                .replace("%n", nonce)
                .replace("%r", response(method, uri, nonce, "00000001"))
                .replace("%p", uri);
    }

    /** What proves the password. */
    public String response(String method, String uri, String nonce, String nc) {
        var ha1 = md5(username + ":" + REALM + ":" + password);
        return md5(String.join(":", ha1, nonce, nc, CNONCE, "auth", md5(method + ":" + uri)));
    }

    /** Sends a request with a nonce of its own, as the official Go client does. */
    public HttpResponse<String> send(String method, String path, String json) {
        return Api.anonymous()
                .with("Accept", Api.LATEST)
                .with("Content-Type", "application/json")
                .with("Authorization", header(method, path, nonce(), "00000001"))
                .send(method, path, json);
    }

    private static String md5(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
