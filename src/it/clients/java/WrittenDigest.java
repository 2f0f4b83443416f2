import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Digest headers as clients of other languages write them, each for the request target and for the uris that some sign instead. */
final class WrittenDigest {

    private static final String NAME = "written Digest headers";
    private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String TARGET = Main.INTEGRATIONS + "?itemsPerPage=5&pageNum=1";

    /** The forms, with %1$s for the key, %2$s for the nonce, %3$s for the uri and %4$s for the response. */
    private static final Map<String, String> FORMS = forms();

    private WrittenDigest() {}

    private static Map<String, String> forms() {
        var forms = new LinkedHashMap<String, String>();
        forms.put(
                "Ruby net-http-digest_auth",
                "Digest username=\"%1$s\", realm=\"MMS Public API\", algorithm=MD5, qop=auth, uri=\"%3$s\","
                        + " nonce=\"%2$s\", nc=00000001, cnonce=\"c0ffee\", response=\"%4$s\"");
        forms.put(
                "Ruby HTTParty",
                "Digest username=\"%1$s\", realm=\"MMS Public API\", nonce=\"%2$s\", uri=\"%3$s\", response=\"%4$s\","
                        + " algorithm=\"MD5\", cnonce=\"c0ffee\", qop=\"auth\", nc=00000001");
        forms.put(
                "Apache HttpClient",
                "Digest username=\"%1$s\", realm=\"MMS Public API\", nonce=\"%2$s\", uri=\"%3$s\", response=\"%4$s\","
                        + " qop=auth, nc=00000001, cnonce=\"c0ffee\", algorithm=MD5");
        return forms;
    }

    static void main() throws Exception {
        Results.version(NAME, "(of the machine) " + Runtime.version().feature());
        for (var form : FORMS.entrySet()) {
            check(form, "", TARGET);
            check(form, ", signed without the query", Main.INTEGRATIONS);
            check(form, ", signed without the base path", TARGET.substring("/api/atlas/v2".length()));
        }
    }

    private static void check(Map.Entry<String, String> form, String how, String uri) throws Exception {
        Results.status(NAME, "listGroupIntegrations", "-", "ok: " + form.getKey() + how, 200, send(form.getValue(), uri));
    }

    private static int send(String form, String uri) throws Exception {
        var nonce = NONCE.matcher(challenge());
        if (!nonce.find()) {
            throw new IOException("the challenge has no nonce");
        }
        var key = System.getenv("PUBLIC_KEY");
        var ha1 = md5(key + ":MMS Public API:" + System.getenv("PRIVATE_KEY"));
        var response = md5(ha1 + ":" + nonce.group(1) + ":00000001:c0ffee:auth:" + md5("GET:" + uri));
        var request = request().header("Authorization", form.formatted(key, nonce.group(1), uri, response));
        return CLIENT.send(request.build(), BodyHandlers.ofString()).statusCode();
    }

    private static String challenge() throws IOException, InterruptedException {
        return CLIENT.send(request().build(), BodyHandlers.ofString())
                .headers()
                .firstValue("WWW-Authenticate")
                .orElse("");
    }

    private static HttpRequest.Builder request() {
        return HttpRequest.newBuilder(URI.create(Main.BASE_URL + TARGET)).header("Accept", Main.VERSIONED);
    }

    private static String md5(String text) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(UTF_8)));
    }
}
