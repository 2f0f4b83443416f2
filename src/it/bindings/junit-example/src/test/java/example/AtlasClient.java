package example;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;

/** The program under test: signs in as a service account, and tries again what failed for no fault of its own. */
class AtlasClient {

    private static final int ATTEMPTS = 3;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String baseUrl;
    private final String token;

    AtlasClient(String baseUrl, String clientId, String clientSecret) throws IOException, InterruptedException {
        this.baseUrl = baseUrl;
        var basic = Base64.getEncoder().encodeToString((clientId + ":" + clientSecret).getBytes(UTF_8));
        var answer = send(HttpRequest.newBuilder(URI.create(baseUrl + "/api/oauth/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
        this.token = answer.body().replaceFirst("(?s).*\"access_token\":\"([^\"]*)\".*", "$1");
    }

    /** The integrations of a project, as JSON. */
    String integrations(String groupId) throws IOException, InterruptedException {
        return send(to(groupId, "").GET()).body();
    }

    /** Adds or changes an integration. */
    int putIntegration(String groupId, String type, String body) throws IOException, InterruptedException {
        return send(to(groupId, "/" + type)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(body)))
                .statusCode();
    }

    private HttpRequest.Builder to(String groupId, String rest) {
        return HttpRequest.newBuilder(
                        URI.create(baseUrl + "/api/atlas/v2/groups/" + groupId + "/integrations" + rest))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/vnd.atlas.2025-03-12+json");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                var answer = http.send(request.build(), BodyHandlers.ofString());
                if (answer.statusCode() < 500 || attempt == ATTEMPTS) {
                    return answer;
                }
            } catch (IOException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }
}
