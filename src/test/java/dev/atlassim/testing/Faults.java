package dev.atlassim.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;

/** The fault rules of the running simulator. */
public final class Faults {

    public static final String PATH = "/_simulator/faults";

    private Faults() {}

    /** Puts these rules, JSON objects with single quotes for double ones, in the place of all others. */
    public static void set(String... rules) {
        var answer = send("POST", rules);
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.body());
        }
    }

    /** Removes every rule. */
    public static void clear() {
        Api.anonymous().delete(PATH);
    }

    /** Sends rules, whatever comes of it. */
    public static HttpResponse<String> send(String method, String... rules) {
        return sendTo(PATH, method, rules);
    }

    /** Sends rules to a path of one's own. */
    public static HttpResponse<String> sendTo(String path, String method, String... rules) {
        var json = "{\"faults\":[" + String.join(",", rules).replace('\'', '"') + "]}";
        return Api.anonymous().with("Content-Type", "application/json").send(method, path, json);
    }

    /** The rules at work. */
    public static JsonNode list() {
        return Api.json(Api.anonymous().get(PATH)).path("faults");
    }

    /** How often the first rule has fired. */
    public static long fired() {
        return list().path(0).path("hits").path("fired").asLong();
    }
}
