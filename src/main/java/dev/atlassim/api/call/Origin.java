package dev.atlassim.api.call;

import io.vertx.core.http.HttpServerRequest;

/** Where a request came from, and under which address it reached the simulator. */
final class Origin {

    private Origin() {}

    /** The address of the client. */
    static String address(HttpServerRequest request) {
        var address = request.remoteAddress().hostAddress();
        // A proxy may name its client by a word that is not an address (RFC 7239, section 6).
        return address != null ? address : request.connection().remoteAddress().hostAddress();
    }

    /** The scheme and host that the client asked for, without a slash at the end. */
    static String baseUrl(HttpServerRequest request) {
        var authority = request.authority();
        return request.scheme() + "://" + (authority == null || authority.host().isEmpty() ? "localhost" : authority);
    }
}
