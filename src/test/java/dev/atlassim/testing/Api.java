package dev.atlassim.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A caller of the running simulator, over plain HTTP/1.1, that shows answers byte for byte. Immutable. */
public record Api(List<String> headers) {

    public static final String ORG = "4888442a3354817a7320eb61";
    public static final String PROJECT = "32b6e34b3d91647abb20e7b8";
    public static final String EMPTY_PROJECT = "32b6e34b3d91647abb20e7b9";
    public static final String TEAM = "4888442a3354817a7320eb64";
    public static final String USER = "4888442a3354817a7320eb65";
    public static final String OWNER_KEY = "atlasdev";
    public static final String OWNER_PRIVATE_KEY = "0b9c4c2e-5d3a-4f1b-8a67-1f2e3d4c5b6a";
    public static final String OWNER_ID = "mdb_sa_id_4888442a3354817a7320eb62";
    public static final String OWNER_SECRET = "mdb_sa_sk_LocalDevelopmentOnly_0123456789abcdefghi";
    public static final String READER_ID = "mdb_sa_id_4888442a3354817a7320eb63";
    public static final String READER_SECRET = "mdb_sa_sk_LocalDevelopmentRead_0123456789abcdefghi";
    public static final String VERSIONED = "application/vnd.atlas.2023-01-01+json";
    public static final String LATEST = "application/vnd.atlas.2025-03-12+json";

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    /** The address of the server under test, without a slash at the end. */
    public static String base() {
        return "http://localhost:" + RestAssured.port;
    }

    /** Nobody: no credentials, no Accept. */
    public static Api anonymous() {
        return new Api(List.of());
    }

    /** The owner of the built-in organization, by token, with a version in Accept. */
    public static Api owner() {
        return account(OWNER_ID, OWNER_SECRET);
    }

    /** The reader of the built-in organization. */
    public static Api reader() {
        return account(READER_ID, READER_SECRET);
    }

    /** A service account, by a token that is fetched once for each server. */
    public static Api account(String clientId, String secret) {
        var token = TOKENS.computeIfAbsent(base() + clientId, key -> token(clientId, secret));
        return anonymous().with("Authorization", "Bearer " + token).with("Accept", LATEST);
    }

    /** A new access token. */
    public static String token(String clientId, String secret) {
        var basic = Base64.getEncoder().encodeToString((clientId + ":" + secret).getBytes(UTF_8));
        var answer = anonymous()
                .with("Authorization", "Basic " + basic)
                .with("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", "/api/oauth/token", "grant_type=client_credentials");
        return json(answer).path("access_token").textValue();
    }

    /** The same caller with one header set. */
    public Api with(String name, String value) {
        var more = new ArrayList<>(without(name).headers);
        more.add(name);
        more.add(value);
        return new Api(more);
    }

    /** The same caller without that header. */
    public Api without(String name) {
        var kept = new ArrayList<String>();
        for (int i = 0; i < headers.size(); i += 2) {
            if (!headers.get(i).equalsIgnoreCase(name)) {
                kept.addAll(headers.subList(i, i + 2));
            }
        }
        return new Api(kept);
    }

    /** The JSON in {@code text}, which has single quotes for double ones: it is easier to read in Java. */
    public static String quoted(String text) {
        return text.replace('\'', '"');
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path, null);
    }

    public HttpResponse<String> delete(String path) {
        return send("DELETE", path, null);
    }

    public HttpResponse<String> post(String path, String json) {
        return with("Content-Type", "application/json").send("POST", path, json);
    }

    public HttpResponse<String> put(String path, String json) {
        return with("Content-Type", "application/json").send("PUT", path, json);
    }

    public HttpResponse<String> patch(String path, String json) {
        return with("Content-Type", "application/json").send("PATCH", path, json);
    }

    /** Sends exactly this; a null body is none. */
    public HttpResponse<String> send(String method, String path, String body) {
        var request = HttpRequest.newBuilder(URI.create(base() + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The id of a new project of the built-in organization that no other test knows. */
    public static String newProject() {
        var name = "test-" + UUID.randomUUID();
        var answer = owner().post("/api/atlas/v2/groups", "{\"name\":\"" + name + "\",\"orgId\":\"" + ORG + "\"}");
        return json(answer).path("id").textValue();
    }

    /** The path of a project's integrations, or of one of them. */
    public static String integrations(String groupId, String... type) {
        return "/api/atlas/v2/groups/" + groupId + "/integrations" + (type.length == 0 ? "" : "/" + type[0]);
    }

    /** The body of an answer as JSON. */
    public static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(answer.body(), e);
        }
    }
}
