package dev.atlassim.config;

import io.smallrye.common.net.CidrAddress;
import io.smallrye.common.net.Inet;
import java.net.InetAddress;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.spi.Converter;

/**
 * Whom the simulator may connect to.
 *
 * @param name the host name, in lower case; null if it is a network
 * @param network the network; null if it is a host name
 * @param port the port, or {@link #ANY_PORT}
 */
public record Peer(String name, CidrAddress network, int port) {

    /** Matches every port. */
    public static final int ANY_PORT = -1;

    /** What the value must be, as messages say it. */
    static final String ALLOWED =
            "a host name, an address or a network, with or without a port, such as receiver:8080, 10.0.0.0/8 or [::1]:8080";

    private static final Pattern BRACKETS = Pattern.compile("\\[([^]]*)](?::([0-9]{1,5}))?");
    private static final Pattern PORT = Pattern.compile("([^:]*):([0-9]{1,5})");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?");
    private static final int LARGEST_PORT = 65535;

    /** Whether {@code host}, which is in lower case and was resolved to {@code address}, matches with {@code other} as its port. */
    public boolean matches(String host, InetAddress address, int other) {
        return (port == ANY_PORT || port == other) && (name == null ? network.matches(address) : name.equals(host));
    }

    /**
     * The peer that {@code text} describes.
     *
     * @throws IllegalArgumentException if it describes none
     */
    public static Peer of(String text) {
        var brackets = BRACKETS.matcher(text);
        if (brackets.matches()) {
            return new Peer(null, network(brackets.group(1)), port(brackets.group(2)));
        }
        var withPort = PORT.matcher(text);
        var host = withPort.matches() ? withPort.group(1) : text;
        var port = port(withPort.matches() ? withPort.group(2) : null);
        if (host.contains("/") || Inet.parseInetAddress(host) != null) {
            return new Peer(null, network(host), port);
        }
        if (!NAME.matcher(host).matches()) {
            throw wrong();
        }
        return new Peer(host.toLowerCase(Locale.ROOT), null, port);
    }

    private static CidrAddress network(String text) {
        var address = Inet.parseInetAddress(text);
        var network = address == null
                ? Inet.parseCidrAddress(text)
                : CidrAddress.create(address, address.getAddress().length * Byte.SIZE);
        if (network == null) {
            throw wrong();
        }
        return network;
    }

    private static int port(String text) {
        if (text == null) {
            return ANY_PORT;
        }
        var port = Integer.parseInt(text);
        if (port == 0 || port > LARGEST_PORT) {
            throw wrong();
        }
        return port;
    }

    private static IllegalArgumentException wrong() {
        return new IllegalArgumentException("must be " + ALLOWED);
    }

    /** Reads a setting. */
    public static final class Reader implements Converter<Peer> {

        private static final long serialVersionUID = 1;

        @Override
        public Peer convert(String value) {
            return of(value.trim());
        }
    }
}
