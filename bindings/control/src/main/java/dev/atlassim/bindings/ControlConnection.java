package dev.atlassim.bindings;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * Requests to the control API.
 *
 * @param baseUrl where the simulator is, without a slash at the end
 * @param token the bearer token that it asks for; null where it asks for none
 */
record ControlConnection(String baseUrl, String token) {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    /** One for all: each has a thread of its own. */
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LONGEST_WAIT)
            .build();

    /** The answer to a request that is expected to succeed. */
    HttpResponse<String> send(String method, String path, String body) {
        var response = exchange(method, path, body);
        if (response.statusCode() >= 400) {
            throw refused(method, path, response);
        }
        return response;
    }

    /** Sees to it that nothing is at {@code path}. */
    void remove(String path) {
        var response = exchange("DELETE", path, "");
        if (response.statusCode() >= 400 && response.statusCode() != 404) {
            throw refused("DELETE", path, response);
        }
    }

    private static ControlException refused(String method, String path, HttpResponse<String> response) {
        return new ControlException(
                method + " " + path + " was answered " + response.statusCode() + ": " + response.body());
    }

    /** The answer, whatever it is. */
    HttpResponse<String> exchange(String method, String path, String body) {
        var request = HttpRequest.newBuilder(URI.create(baseUrl + "/_simulator" + path))
                .timeout(LONGEST_WAIT)
                .method(method, BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new ControlException("the simulator at " + baseUrl + " could not be asked: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ControlException("interrupted while asking the simulator at " + baseUrl, e);
        }
    }

    @Override
    public String toString() {
        return "ControlConnection[" + baseUrl + "]";
    }
}
