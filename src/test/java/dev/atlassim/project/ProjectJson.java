package dev.atlassim.project;

import dev.atlassim.testing.Api;
import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Projects as answers must show them, spelled out apart from the code that does. */
final class ProjectJson {

    private ProjectJson() {}

    /** A project on its own. {@code tail} is what stands between the organization and the alert settings. */
    static String whole(HttpResponse<String> answer, String name, String orgId, String tail) {
        var self = self(id(answer));
        var parts = Stream.of("containers", "clusters", "databaseUsers", "peers", "processes", "whitelist")
                .map(part ->
                        ",{\"href\":\"" + self + "/" + part + "\",\"rel\":\"https://cloud.mongodb.com/" + part + "\"}")
                .collect(Collectors.joining());
        return project(id(answer), created(answer), parts, name, orgId, tail);
    }

    /** A project in a list. */
    static String item(String id, String created, String name, String orgId) {
        return project(id, created, "", name, orgId, ",\"tags\":[]");
    }

    private static String project(String id, String created, String parts, String name, String orgId, String tail) {
        return "{\"clusterCount\":0,\"created\":\"" + created + "\",\"id\":\"" + id + "\",\"links\":[{\"href\":\""
                + self(id) + "\",\"rel\":\"self\"}" + parts + "],\"name\":\"" + name + "\",\"orgId\":\"" + orgId + "\""
                + tail + ",\"withDefaultAlertsSettings\":true}";
    }

    static String id(HttpResponse<String> answer) {
        return Api.json(answer).path("id").textValue();
    }

    static String created(HttpResponse<String> answer) {
        return Api.json(answer).path("created").textValue();
    }

    static String path(String id) {
        return "/api/atlas/v2/groups/" + id;
    }

    private static String self(String id) {
        return Api.base() + path(id);
    }

    static String body(String name, String orgId) {
        return "{\"name\":\"" + name + "\",\"orgId\":\"" + orgId + "\"}";
    }
}
