import java.io.IOException;
import java.net.Authenticator;
import java.net.HttpURLConnection;
import java.net.PasswordAuthentication;
import java.net.URI;

/** HttpURLConnection with an Authenticator: it remembers a nonce and counts its uses. */
final class JdkDigest {

    private static final String NAME = "HttpURLConnection";
    private static final String TYPE = "WEBHOOK";
    private static final String ONE = Main.INTEGRATIONS + "/" + TYPE;

    private JdkDigest() {}

    static void main() throws IOException {
        Results.version(NAME, "(of the machine) " + Runtime.version().feature());
        var owner = authenticator(System.getenv("PRIVATE_KEY"));
        check("listGroups", "-", "ok: with a query", 200, send(owner, "GET", Main.GROUPS + "?itemsPerPage=500", null));
        check("createGroupIntegration", TYPE, "ok", 200, send(owner, "POST", ONE, Main.payload("minimal", TYPE)));
        check(
                "updateGroupIntegration",
                TYPE,
                "ok: with a query",
                200,
                send(owner, "PUT", ONE + "?pretty=true", Main.payload("full", TYPE)));
        check("getGroupIntegration", TYPE, "ok", 200, send(owner, "GET", ONE, null));
        check("deleteGroupIntegration", TYPE, "ok", 204, send(owner, "DELETE", ONE, null));
        check("getGroupIntegration", TYPE, "INTEGRATION_NOT_CONFIGURED", 404, send(owner, "GET", ONE, null));
        check(
                "listGroupIntegrations",
                "-",
                "401 challenge",
                401,
                send(authenticator("wrong"), "GET", Main.INTEGRATIONS, null));
    }

    private static void check(String operation, String type, String name, int expected, int found) {
        Results.status(NAME, operation, type, name, expected, found);
    }

    private static int send(Authenticator authenticator, String method, String path, byte[] body) throws IOException {
        var connection = (HttpURLConnection) URI.create(Main.BASE_URL + path).toURL().openConnection();
        connection.setAuthenticator(authenticator);
        connection.setRequestMethod(method);
        connection.setRequestProperty("Accept", Main.VERSIONED);
        connection.setRequestProperty("Content-Type", "application/json");
        if (body != null) {
            connection.setDoOutput(true);
            connection.getOutputStream().write(body);
        }
        var status = connection.getResponseCode();
        try (var answer = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            if (answer != null) {
                answer.readAllBytes();
            }
        }
        return status;
    }

    private static Authenticator authenticator(String password) {
        return new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(System.getenv("PUBLIC_KEY"), password.toCharArray());
            }
        };
    }
}
