package dev.atlassim.tls;

import io.netty.util.NetUtil;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.wildfly.security.x500.GeneralName;

/** Reads the subjects of a certificate: host names, with or without a leading wildcard, and IP addresses. */
final class HostName {

    private static final String LABEL = "[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?";
    private static final Pattern NAME = Pattern.compile("(\\*\\.)?" + LABEL + "(\\." + LABEL + ")*");
    private static final int LONGEST = 253;

    private HostName() {}

    /** The entry for {@code host} in a certificate; empty if {@code host} is neither a name nor an address. */
    static Optional<GeneralName> read(String host) {
        var address = NetUtil.createByteArrayFromIpAddressString(host);
        if (address != null) {
            return Optional.of(new GeneralName.IPAddress(address));
        }
        return host.length() <= LONGEST && NAME.matcher(host).matches()
                ? Optional.of(new GeneralName.DNSName(host))
                : Optional.empty();
    }

    /** Whether {@code host} is the address that stands for all addresses of the machine. No client can connect to it. */
    static boolean wildcard(String host) {
        var address = NetUtil.createByteArrayFromIpAddressString(host);
        return address != null && Arrays.equals(address, new byte[address.length]);
    }
}
