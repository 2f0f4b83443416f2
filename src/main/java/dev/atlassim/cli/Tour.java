package dev.atlassim.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.Authenticator;
import java.net.HttpURLConnection;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.URL;
import java.util.Base64;
import java.util.Optional;

/** Sends typical requests to a sandbox of its own: both ways to sign in, every operation on integrations, and errors. */
final class Tour {

    private static final String TYPE = "Content-Type";
    private static final String JSON = "application/json";
    private static final String DATADOG = "{\"type\":\"DATADOG\",\"apiKey\":\"00112233445566778899aabbccddeeff\"}";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static {
        // Atlas's digest authentication uses MD5, which the JDK's client disables by default.
        System.setProperty("http.auth.digest.reEnabledAlgorithms", "MD5");
    }

    private final int port;
    private final Optional<String> controlToken;
    private int requests;

    Tour(int port, Optional<String> controlToken) {
        this.port = port;
        this.controlToken = controlToken;
    }

    /** How many requests were sent. */
    int requests() {
        return requests;
    }

    /**
     * Sends each request once.
     *
     * @throws IllegalStateException if an answer has an unexpected status
     */
    void go() throws IOException {
        var sandbox = control("POST", "/_simulator/sandboxes", 201);
        var env = sandbox.path("env").path("curl");
        var integrations = "/api/atlas/v2/groups/" + env.path("GROUP_ID").textValue() + "/integrations";
        withDigest(env, integrations);
        withToken(env, integrations);
        control("GET", "/_simulator/requests?limit=1", 200);
        control("GET", "/q/health/ready", 200);
        control("DELETE", "/_simulator/sandboxes/" + sandbox.path("id").textValue(), 204);
    }

    private void withDigest(JsonNode env, String integrations) throws IOException {
        var list = open("GET", integrations);
        list.setAuthenticator(new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(
                        env.path("PUBLIC_KEY").textValue(),
                        env.path("PRIVATE_KEY").textValue().toCharArray());
            }
        });
        answered(list, 200);
        answered(open("GET", integrations), 401);
    }

    private void withToken(JsonNode env, String integrations) throws IOException {
        var client = env.path("CLIENT_ID").textValue() + ":"
                + env.path("CLIENT_SECRET").textValue();
        var grant = open("POST", "/api/oauth/token");
        grant.setRequestProperty(
                "Authorization", "Basic " + Base64.getEncoder().encodeToString(client.getBytes(UTF_8)));
        grant.setRequestProperty(TYPE, "application/x-www-form-urlencoded");
        var token = "Bearer "
                + answered(sending(grant, "grant_type=client_credentials"), 200)
                        .path("access_token")
                        .textValue();
        call(token, "PUT", integrations + "/DATADOG", DATADOG, 200);
        call(token, "GET", integrations + "/DATADOG", null, 200);
        call(token, "POST", integrations + "/DATADOG", DATADOG, 409);
        call(token, "PUT", integrations + "/DATADOG", "{", 400);
        call(token, "DELETE", integrations + "/DATADOG", null, 204);
        call(token, "GET", integrations + "/DATADOG", null, 404);
        call(token, "GET", "/api/atlas/v2/groups", null, 200);
    }

    private JsonNode control(String method, String path, int status) throws IOException {
        var connection = open(method, path);
        controlToken.ifPresent(token -> connection.setRequestProperty("Authorization", "Bearer " + token));
        return answered(connection, status);
    }

    private void call(String token, String method, String path, String body, int status) throws IOException {
        var connection = open(method, path);
        connection.setRequestProperty("Authorization", token);
        connection.setRequestProperty(TYPE, JSON);
        answered(body == null ? connection : sending(connection, body), status);
    }

    private HttpURLConnection open(String method, String path) throws IOException {
        var url = new URL("http", "localhost", port, path);
        var connection = (HttpURLConnection) url.openConnection(Proxy.NO_PROXY);
        connection.setRequestMethod(method);
        connection.setRequestProperty(
                "Accept", path.startsWith("/api/atlas") ? "application/vnd.atlas.2025-03-12+json" : JSON);
        return connection;
    }

    private static HttpURLConnection sending(HttpURLConnection connection, String body) throws IOException {
        connection.setDoOutput(true);
        connection.getOutputStream().write(body.getBytes(UTF_8));
        return connection;
    }

    private JsonNode answered(HttpURLConnection connection, int expected) throws IOException {
        requests++;
        var status = connection.getResponseCode();
        if (status != expected) {
            throw new IllegalStateException("%s %s returned %d, not %d"
                    .formatted(connection.getRequestMethod(), connection.getURL(), status, expected));
        }
        try (var body = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            return body == null ? MAPPER.nullNode() : MAPPER.readTree(body);
        }
    }
}
