package dev.atlassim.api.call;

import io.vertx.core.http.HttpServerRequest;

/** Where a request came from, and under which address it reached the simulator. */
final class Origin {

    private Origin() {}

    /** The address of the client. */
    static String address(HttpServerRequest request) {
        return request.remoteAddress().hostAddress();
    }

    /** The scheme and host that the client asked for, without a slash at the end. */
    static String baseUrl(HttpServerRequest request) {
        var authority = request.authority();
        return request.scheme() + "://" + (authority == null || authority.host().isEmpty() ? "localhost" : authority);
    }
}
