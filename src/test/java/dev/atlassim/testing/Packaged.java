package dev.atlassim.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** The settings that all tests share, for a program that is a process of its own: it does not see the tests' files. */
public class Packaged implements QuarkusTestProfile {

    private static final String SECURE_PORT = "packaged.tls.port";
    private static final String SHARED = "/META-INF/microprofile-config.properties";

    @Override
    public Map<String, String> getConfigOverrides() {
        var shared = new Properties();
        try (var file = Packaged.class.getResourceAsStream(SHARED)) {
            shared.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var settings = new HashMap<String, String>();
        shared.stringPropertyNames().forEach(name -> settings.put(name, shared.getProperty(name)));
        settings.put("quarkus.http.ssl-port", Integer.toString(securePort()));
        return settings;
    }

    /**
     * Quarkus tells the plain port of another process, but not the secure one. It loads this class more than once, so that
     * only the JVM can remember which it was.
     */
    public static int securePort() {
        var chosen = System.getProperties().computeIfAbsent(SECURE_PORT, key -> Integer.toString(freePort()));
        return Integer.parseInt(chosen.toString());
    }

    private static int freePort() {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
