package dev.atlassim.control.request;

import dev.atlassim.control.error.ControlException;
import io.vertx.core.http.HttpServerRequest;
import java.util.regex.Pattern;

/**
 * Keeps web pages that a developer visits from using a control API without a token. A browser sends the origin of the
 * page. A page whose host name was redirected to this address (DNS rebinding) still sends that host name.
 *
 * @param loopback whether the simulator listens on the loopback address only, so that requests must name it
 */
record ForeignPages(boolean loopback) {

    private static final Pattern LOOPBACK_HOST =
            Pattern.compile("(?i)(?:localhost|127(?:\\.\\d{1,3}){3}|\\[::1\\])(?::\\d+)?");

    /** Refuses {@code request} with 403 if it comes from a foreign page. */
    void check(HttpServerRequest request) {
        var origin = request.getHeader("Origin");
        var host = request.authority() == null ? "" : request.authority().toString();
        if (origin != null && !origin.equals(request.scheme() + "://" + host)) {
            throw new ControlException(
                    403, "the control API refuses pages of " + origin + "; set simulator.control.token to allow them");
        }
        if (loopback && !host.isEmpty() && !LOOPBACK_HOST.matcher(host).matches()) {
            throw new ControlException(
                    403,
                    "the request names the host '" + host + "', but the control API listens on the loopback address"
                            + " only; use localhost, or set simulator.control.token");
        }
    }
}
