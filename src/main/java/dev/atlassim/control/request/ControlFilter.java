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

/** Admits requests to the control API: with its token, where one is set, and never from foreign web pages. */
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
                    "listening on %s with an open control API: anybody who reaches it can read and change everything;"
                            + " set simulator.control.token (SIMULATOR_CONTROL_TOKEN)",
                    host);
        }
    }

    /**
     * Refuses a control request with 401 where the token is missing or wrong; where no token is set, with 403 what a
     * foreign web page can make a browser send.
     */
    @ServerRequestFilter(preMatching = true, priority = Priorities.AUTHENTICATION)
    public void check(RoutingContext context) {
        if (concerns(context)) {
            checkCaller(context);
            // Clients send the media types of Atlas along, which say nothing here: each answer has one form.
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
        // The name of the scheme is written as anybody likes (RFC 9110, section 11.1).
        if (sent == null
                || !sent.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                || !MessageDigest.isEqual(
                        expected, sent.substring(SCHEME.length()).getBytes(UTF_8))) {
            throw new ControlException(
                    401, "the control API takes the header Authorization: Bearer <simulator.control.token>");
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
