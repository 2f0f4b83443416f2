import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.cert.X509Certificate;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/** One POST by Java's own client, and what it reports: {@code java Client.java url version token}. */
public class Client {

    public static void main(String[] args) throws Exception {
        var tls = SSLContext.getInstance("TLS");
        tls.init(null, new TrustManager[] {new Credulous()}, null);
        var client = HttpClient.newBuilder()
                .version(HttpClient.Version.valueOf(args[1]))
                .sslContext(tls)
                .build();
        var request = HttpRequest.newBuilder(URI.create(args[0]))
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", "Bearer " + args[2])
                .header("Accept", "application/vnd.atlas.2023-01-01+json")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(
                        "{\"type\":\"OPS_GENIE\",\"apiKey\":\"01234567-89ab-cdef-0123-456789abcdef\"}"))
                .build();
        try {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            System.out.println(answer.statusCode() + " " + answer.version());
        } catch (Exception e) {
            System.out.println(e.getClass().getSimpleName() + ": " + e.getMessage());
        }
        System.exit(0);
    }

    static class Credulous extends X509ExtendedTrustManager {
        public void checkClientTrusted(X509Certificate[] c, String a, java.net.Socket s) {}

        public void checkServerTrusted(X509Certificate[] c, String a, java.net.Socket s) {}

        public void checkClientTrusted(X509Certificate[] c, String a, javax.net.ssl.SSLEngine e) {}

        public void checkServerTrusted(X509Certificate[] c, String a, javax.net.ssl.SSLEngine e) {}

        public void checkClientTrusted(X509Certificate[] c, String a) {}

        public void checkServerTrusted(X509Certificate[] c, String a) {}

        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
