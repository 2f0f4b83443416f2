package dev.atlassim.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atlassim.api.call.Priorities;
import dev.atlassim.api.control.ControlException;
import dev.atlassim.api.control.ControlOperation;
import dev.atlassim.text.Nearest;
import io.quarkus.runtime.StartupEvent;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.MessageDigest;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Closes the control API to everybody without its token, where one was set. */
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
                    "listening on %s with an open control API: whoever reaches it can read and change everything;"
                            + " set simulator.control.token (SIMULATOR_CONTROL_TOKEN)",
                    host);
        }
    }

    /**
     * Refuses a control request with 401 where the token is missing or wrong; where there is no token, with 403 what a
     * foreign web page can make a browser send. Parameters that the operation does not take are told, too.
     */
    @ServerRequestFilter(preMatching = true, priority = Priorities.AUTHENTICATION)
    public void check(RoutingContext context) {
        if (!context.normalizedPath().startsWith("/_simulator")) {
            return;
        }
        checkCaller(context);
        ControlOperation.of(context.request().method().name(), context.normalizedPath())
                .ifPresent(
                        operation -> checkQuery(operation, context.queryParams().names()));
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

    /** A misspelled {@code sandbox} would otherwise be everybody's. */
    private static void checkQuery(ControlOperation operation, Set<String> sent) {
        var problems = sent.stream()
                .filter(name -> !operation.query().contains(name))
                .map(name -> "unknown parameter '" + name + "'" + Nearest.hint(name, operation.query()))
                .toList();
        if (!problems.isEmpty()) {
            throw new ControlException(400, "the query is not understood", problems);
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
