package dev.atlassim.config;

import io.netty.util.NetUtil;
import io.quarkus.runtime.configuration.CidrAddressConverter;
import org.eclipse.microprofile.config.spi.Converter;

/** Checks that a setting is an IP address, or a network such as 10.0.0.0/8. */
public final class NetworkAddress implements Converter<String> {

    /** What the value must be, as messages say it. */
    static final String ALLOWED = "an address, or a network such as 10.0.0.0/8";

    private static final long serialVersionUID = 1;

    @Override
    public String convert(String value) {
        var text = value.trim();
        if (text.contains("/") ? !network(text) : !address(text)) {
            throw new IllegalArgumentException("must be " + ALLOWED);
        }
        return text;
    }

    private static boolean address(String text) {
        return NetUtil.isValidIpV4Address(text) || NetUtil.isValidIpV6Address(text);
    }

    private static boolean network(String text) {
        try {
            return new CidrAddressConverter().convert(text) != null;
        } catch (IllegalArgumentException noNetwork) {
            return false;
        }
    }
}
