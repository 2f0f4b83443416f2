package dev.atlassim.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;

/** The settings that all tests share, for the packaged program, which does not see the files of the tests. */
public class Packaged implements QuarkusTestProfile {

    private static final Path LOG = Path.of("target", "quarkus.log");
    private static final Pattern SECURE = Pattern.compile("Listening on: .* and https://\\S+:(\\d+)");
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
        settings.put("quarkus.http.ssl-port", "0");
        return settings;
    }

    /**
     * The port on which the running program listens with TLS, from its log: Quarkus passes only the plain port on to the
     * tests.
     */
    public static int securePort() {
        try (var log = Files.lines(LOG)) {
            return log.flatMap(line -> SECURE.matcher(line).results())
                    .map(found -> Integer.valueOf(found.group(1)))
                    .reduce((earlier, later) -> later)
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
