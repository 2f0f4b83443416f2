import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs the clients one after the other, as they share a project. */
public final class Main {

    static final String BASE_URL = System.getenv("BASE_URL");
    static final String GROUPS = "/api/atlas/v2/groups";
    static final String INTEGRATIONS = GROUPS + "/" + System.getenv("GROUP_ID") + "/integrations";
    static final String VERSIONED = "application/vnd.atlas.2023-01-01+json";

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        JdkDigest.main();
        WrittenDigest.main();
    }

    static byte[] payload(String form, String type) throws IOException {
        return Files.readAllBytes(Path.of(System.getenv("CLIENTS"), "payloads", form, type + ".json"));
    }
}
