package dev.atlassim.junit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;

/** Calls the Atlas API as a service account. */
record Caller(AtlasSimulation atlas, HttpClient client) {

    static Caller of(AtlasSimulation atlas) {
        return new Caller(
                atlas,
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(path, "GET", "");
    }

    HttpResponse<String> put(String path, String body) throws IOException, InterruptedException {
        return send(path, "PUT", body);
    }

    String integrations() {
        return "/api/atlas/v2/groups/" + atlas.groupId() + "/integrations";
    }

    private HttpResponse<String> send(String path, String method, String body)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(atlas.baseUrl() + path))
                        .header("Accept", "application/vnd.atlas.2025-03-12+json")
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + token())
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private String token() throws IOException, InterruptedException {
        var basic = Base64.getEncoder().encodeToString((atlas.clientId() + ":" + atlas.clientSecret()).getBytes(UTF_8));
        var answer = client.send(
                HttpRequest.newBuilder(URI.create(atlas.baseUrl() + "/api/oauth/token"))
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                        .build(),
                BodyHandlers.ofString());
        return answer.body().replaceFirst("(?s).*\"access_token\":\"([^\"]*)\".*", "$1");
    }
}
