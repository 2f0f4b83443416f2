package dev.atlassim.simulation;

import dev.atlassim.testing.Api;
import dev.atlassim.testing.Await;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/** A simulator that looks after a folder of scenario files which tests change. */
public class WatchedFolder implements QuarkusTestProfile {

    public static final Path FOLDER = Path.of("target/watched-scenarios");
    public static final Path FIRST = FOLDER.resolve("10-first.yaml");
    public static final Path SECOND = FOLDER.resolve("20-second.yaml");

    @Override
    public Map<String, String> getConfigOverrides() {
        writeFiles();
        return Map.of(
                "simulator.scenario", FOLDER.toString(),
                "simulator.scenario.watch", "true",
                "simulator.scenario.watch-interval", "20ms");
    }

    /** Puts both files back as they were, and waits until the simulator has them. */
    public static void begin() {
        writeFiles();
        Await.until(() -> {
            Api.anonymous().send("POST", "/_simulator/reset", null);
            return names().equals("First,Second");
        });
    }

    private static void writeFiles() {
        write(FIRST, """
                organizations:
                  - id: aaaaaaaaaaaaaaaaaaaaaaa1
                    name: First
                    projects: [{ id: aaaaaaaaaaaaaaaaaaaaaab1, name: checkout }]
                    serviceAccounts:
                      - { clientId: mdb_sa_id_aaaaaaaaaaaaaaaaaaaaaac1, clientSecret: mdb_sa_sk_canary, roles: [ORG_OWNER] }
                """);
        write(SECOND, "organizations: [{ name: Second }, { name: First, projects: [{ name: more }] }]");
    }

    public static void write(Path file, String text) {
        try {
            Files.createDirectories(FOLDER);
            Files.move(
                    Files.writeString(FOLDER.resolve(".written"), text),
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of the organizations there are, in order. */
    public static String names() {
        var file = Api.json(Api.anonymous().get("/_simulator/scenario"));
        return String.join(
                ",",
                file.path("organizations").findValuesAsText("name").stream()
                        .filter(name -> Character.isUpperCase(name.charAt(0)))
                        .toList());
    }
}
