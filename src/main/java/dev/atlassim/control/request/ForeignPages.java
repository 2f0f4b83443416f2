package dev.atlassim.control.request;

import dev.atlassim.control.error.ControlException;
import io.vertx.core.http.HttpServerRequest;
import java.util.regex.Pattern;

/**
 * Keeps web pages that a developer happens to visit out of an open control API: a browser names the page's origin, and a
 * page whose host name was made to point here (DNS rebinding) still names that host.
 *
 * @param loopback whether the simulator listens on the loopback address alone, where only such names are right
 */
record ForeignPages(boolean loopback) {

    private static final Pattern LOOPBACK_HOST =
            Pattern.compile("(?i)(?:localhost|127(?:\\.\\d{1,3}){3}|\\[::1\\])(?::\\d+)?");

    /** Refuses {@code request} with 403 where it comes from a foreign page. */
    void check(HttpServerRequest request) {
        var origin = request.getHeader("Origin");
        var host = request.authority() == null ? "" : request.authority().toString();
        if (origin != null && !origin.equals(request.scheme() + "://" + host)) {
            throw new ControlException(
                    403, "the control API is not for pages of " + origin + "; set simulator.control.token to open it");
        }
        if (loopback && !host.isEmpty() && !LOOPBACK_HOST.matcher(host).matches()) {
            throw new ControlException(
                    403,
                    "the control API is asked for as '" + host + "', but listens on the loopback address alone; use"
                            + " localhost, or set simulator.control.token");
        }
    }
}
