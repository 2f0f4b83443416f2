package dev.atlassim.control.request;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atlassim.api.call.Priorities;
import dev.atlassim.control.error.ControlException;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.MessageDigest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Controls the access to the control API: requires its token if one is set, and refuses foreign web pages otherwise. */
@ApplicationScoped
public class ControlFilter {

    private static final String SCHEME = "Bearer ";

    private static final Logger LOG = Logger.getLogger(ControlFilter.class);

    private final ControlConfig config;
    private final String host;
    private final ForeignPages foreignPages;

    ControlFilter(ControlConfig config, @ConfigProperty(name = "quarkus.http.host") String host) {
        this.config = config;
        this.host = host;
        this.foreignPages = new ForeignPages(loopback(host));
    }

    void warn(@Observes StartupEvent start) {
        if (config.token().isEmpty() && !loopback(host)) {
            LOG.warnf(
                    "listening on %s without a control token: everybody who can connect can read and change everything;"
                            + " set simulator.control.token (SIMULATOR_CONTROL_TOKEN)",
                    host);
        }
    }

    /**
     * Refuses a control request with 401 if the token is missing or wrong. If no token is set, refuses requests of foreign
     * web pages with 403.
     */
    @ServerRequestFilter(preMatching = true, priority = Priorities.AUTHENTICATION)
    public void check(RoutingContext context) {
        if (concerns(context)) {
            checkCaller(context);
            // Sessions of clients also send Atlas's media types here. They have no effect: each answer has one type.
            context.request().headers().remove(HttpHeaders.ACCEPT);
        }
    }

    /** Whether the request is to the control API. */
    static boolean concerns(RoutingContext context) {
        return context.normalizedPath().startsWith("/_simulator");
    }

    private void checkCaller(RoutingContext context) {
        if (config.token().isEmpty()) {
            foreignPages.check(context.request());
            return;
        }
        var sent = context.request().getHeader("Authorization");
        var expected = config.token().get().getBytes(UTF_8);
        // The name of the scheme is not case-sensitive (RFC 9110, section 11.1).
        if (sent == null
                || !sent.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                || !MessageDigest.isEqual(
                        expected, sent.substring(SCHEME.length()).getBytes(UTF_8))) {
            throw new ControlException(
                    401, "the control API requires the header Authorization: Bearer <simulator.control.token>");
        }
    }

    private static boolean loopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
