package dev.atlassim.tls;

import io.netty.util.NetUtil;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.wildfly.security.x500.GeneralName;

/** Reads what a certificate may be for: a host name, also with a wildcard in front, or an IP address. */
final class HostName {

    private static final String LABEL = "[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?";
    private static final Pattern NAME = Pattern.compile("(\\*\\.)?" + LABEL + "(\\." + LABEL + ")*");
    private static final int LONGEST = 253;

    private HostName() {}

    /** The entry of a certificate that stands for {@code host}; empty where {@code host} is neither name nor address. */
    static Optional<GeneralName> read(String host) {
        var address = NetUtil.createByteArrayFromIpAddressString(host);
        if (address != null) {
            return Optional.of(new GeneralName.IPAddress(address));
        }
        return host.length() <= LONGEST && NAME.matcher(host).matches()
                ? Optional.of(new GeneralName.DNSName(host))
                : Optional.empty();
    }

    /** Whether {@code host} stands for every address of the machine, which no client can ask for. */
    static boolean wildcard(String host) {
        var address = NetUtil.createByteArrayFromIpAddressString(host);
        return address != null && Arrays.equals(address, new byte[address.length]);
    }
}
