package dev.atlassim.config;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Settings of Quarkus that follow from those of the simulator, where a placeholder in application.properties is not enough. */
public final class DerivedSettings implements ConfigSourceFactory {

    /** Above application.properties (250), and below variables and system properties. */
    private static final int ORDINAL = 260;

    /** What Quarkus does for trusted proxies. Without trusted proxies, it would do so for everybody. */
    private static final List<String> PROXY =
            List.of("proxy-address-forwarding", "allow-forwarded", "allow-x-forwarded", "enable-forwarded-host");

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        var derived = derive(
                context.getValue("simulator.host").getValue(),
                context.getValue("simulator.proxy.trusted").getValue());
        return derived.isEmpty()
                ? List.of()
                : List.of(new PropertiesConfigSource(derived, DerivedSettings.class.getSimpleName(), ORDINAL));
    }

    static Map<String, String> derive(String host, String trustedProxies) {
        var derived = new LinkedHashMap<String, String>();
        // Quarkus prints the host as it is, so an IPv6 address needs the brackets that it has in a URL.
        if (host != null && host.contains(":") && !host.startsWith("[")) {
            derived.put("quarkus.http.host", "[" + host + "]");
        }
        if (trustedProxies != null && !trustedProxies.isBlank()) {
            PROXY.forEach(name -> derived.put("quarkus.http.proxy." + name, "true"));
            derived.put("quarkus.http.proxy.strict-forwarded-control", "false");
            derived.put("quarkus.http.proxy.trusted-proxies", networks(trustedProxies));
        }
        return derived;
    }

    /** Quarkus takes what follows the last colon of an IPv6 address for a port, unless it is a network. */
    private static String networks(String addresses) {
        return Stream.of(addresses.split(","))
                .map(String::trim)
                .map(address -> address.contains(":") && !address.contains("/") ? address + "/128" : address)
                .collect(Collectors.joining(","));
    }
}
