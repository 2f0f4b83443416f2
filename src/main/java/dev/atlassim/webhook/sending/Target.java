package dev.atlassim.webhook.sending;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The parts of a web address.
 *
 * @param secure whether it is https
 * @param host a name or an address, IPv6 in brackets
 * @param path the path with the query string; never empty
 */
record Target(boolean secure, String host, int port, String path) {

    private static final Pattern ADDRESS = Pattern.compile("(?<scheme>[Hh][Tt][Tt][Pp][Ss]?)://(?:[^/?#@]*@)?"
            + "(?<host>[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+\\])(?::(?<port>[0-9]{1,5}))?"
            + "(?<path>[/?][!-\"$-~]*)?(?:#[!-~]*)?");

    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final int LARGEST_PORT = 65535;

    /** The target that {@code address} names; empty if it is no address of http or https. User names are left out. */
    static Optional<Target> of(String address) {
        var parts = ADDRESS.matcher(address);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var secure = parts.group("scheme").length() == "https".length();
        var port = parts.group("port") == null ? (secure ? HTTPS : HTTP) : Integer.parseInt(parts.group("port"));
        var path = parts.group("path");
        return port == 0 || port > LARGEST_PORT
                ? Optional.empty()
                : Optional.of(new Target(secure, parts.group("host"), port, rooted(path)));
    }

    private static String rooted(String path) {
        return path == null ? "/" : path.startsWith("/") ? path : "/" + path;
    }

    /** The target of a redirect to {@code location}, which may be relative; empty if it is not valid. */
    Optional<Target> redirected(String location) {
        try {
            var here = URI.create((secure ? "https://" : "http://") + host + ":" + port + path);
            return of(here.resolve(location).toString());
        } catch (IllegalArgumentException invalid) {
            return of(location);
        }
    }

    /** The host as resolvers take it: without brackets. */
    String name() {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
