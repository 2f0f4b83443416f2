package dev.atlassim.webhook.sending;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.alert.life.AlertEvent;
import dev.atlassim.state.Secret;
import dev.atlassim.testing.Receiver;
import dev.atlassim.testing.Receiver.Answer;
import dev.atlassim.testing.Settings;
import dev.atlassim.webhook.WebhookConfig;
import dev.atlassim.webhook.allow.AllowList;
import dev.atlassim.webhook.delivery.Outcome;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SenderTest {

    private static final Message MESSAGE = message(Optional.of(new Secret("secret")));
    private static final Outcome NOT_ALLOWED =
            new Outcome.Failed("redirected to a host that is not on simulator.webhooks.allow");

    private static Vertx vertx;

    private final Receiver receiver = new Receiver();

    @BeforeAll
    static void open() {
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @AfterEach
    void stop() {
        receiver.close();
    }

    private static Message message(Optional<Secret> secret) {
        return Message.of("{\"a\":\"ä\"}".getBytes(UTF_8), AlertEvent.OPEN, secret, Map.of());
    }

    /** Allows the receiver alone, whatever {@code settings} say besides. */
    private Sender sender(Map<String, String> settings) {
        var all = new HashMap<>(settings);
        all.putIfAbsent("simulator.webhooks.allow", "127.0.0.1:" + receiver.port());
        var config = Settings.of(WebhookConfig.class, all);
        return new Sender(config, new AllowList(config), vertx);
    }

    private Outcome send(String url) throws InterruptedException {
        return sender(Map.of()).send(url, MESSAGE);
    }

    @Test
    void theMessageIsPostedWithTheHeadersOfAtlas() throws InterruptedException {
        assertThat(send(receiver.url("/hooks/a"))).isEqualTo(new Outcome.Answered(200));

        assertThat(receiver.received()).singleElement().satisfies(request -> {
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.body()).isEqualTo("{\"a\":\"ä\"}");
            assertThat(request.header("Content-Type")).isEqualTo("application/json");
            assertThat(request.header("Content-Length")).isEqualTo("10");
            assertThat(request.header("Host")).isEqualTo("127.0.0.1:" + receiver.port());
            assertThat(request.header("X-MMS-Event")).isEqualTo("alert.open");
            assertThat(request.header("X-MMS-Signature")).isEqualTo("iP6c4FYHAd2I8A7Z+1w+e5uAIsc=");
        });
    }

    @Test
    void theQueryStringIsKept() throws InterruptedException {
        send(receiver.url("/hooks/a?token=a%20b&x=%7By%7D"));

        assertThat(receiver.received())
                .extracting(Receiver.Received::target)
                .containsExactly("/hooks/a?token=a%20b&x=%7By%7D");
    }

    @Test
    void withoutASecretNothingIsSigned() throws InterruptedException {
        sender(Map.of()).send(receiver.url("/"), message(Optional.empty()));

        assertThat(receiver.received())
                .singleElement()
                .satisfies(
                        request -> assertThat(request.header("X-MMS-Signature")).isNull());
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 204, 301, 302, 303, 304, 400, 401, 404, 429, 500, 503})
    void theStatusOfTheAnswerIsReturned(int status) throws InterruptedException {
        receiver.answer(request -> Answer.redirect(status, receiver.url("/other")));

        assertThat(send(receiver.url("/"))).isEqualTo(new Outcome.Answered(status));
        assertThat(receiver.received()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {307, 308})
    void aRedirectThatKeepsTheRequestIsFollowed(int status) throws InterruptedException {
        receiver.answer(
                request -> request.target().equals("/") ? Answer.redirect(status, "/other?a=b") : Answer.of(204));

        assertThat(send(receiver.url("/"))).isEqualTo(new Outcome.Answered(204));
        assertThat(receiver.received()).extracting(Receiver.Received::target).containsExactly("/", "/other?a=b");
        assertThat(receiver.received().get(1).body()).isEqualTo("{\"a\":\"ä\"}");
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "2, 3"})
    void redirectsHaveAnEnd(int max, int requests) throws InterruptedException {
        receiver.answer(request -> Answer.redirect(307, "/"));

        assertThat(sender(Map.of("simulator.webhooks.max-redirects", "" + max)).send(receiver.url("/"), MESSAGE))
                .isEqualTo(new Outcome.Failed("more than " + max + " redirects"));
        assertThat(receiver.received()).hasSize(requests);
    }

    @Test
    void aRedirectDoesNotEscape() throws InterruptedException {
        try (var other = new Receiver()) {
            for (var host : new String[] {
                "127.0.0.1", "localhost", "user@127.0.0.1", "2130706433", "[::ffff:127.0.0.1]", "[::1]", "0.0.0.0"
            }) {
                receiver.answer(request -> Answer.redirect(307, "http://" + host + ":" + other.port() + "/"));

                assertThat(send(receiver.url("/"))).as(host).isEqualTo(NOT_ALLOWED);
            }
            assertThat(other.received()).isEmpty();
        }
    }

    @Test
    void aRedirectToWhatIsNoAddressFails() throws InterruptedException {
        receiver.answer(request -> Answer.redirect(307, "ftp://127.0.0.1/"));

        assertThat(send(receiver.url("/"))).isEqualTo(new Outcome.Failed("redirected to an address that is not valid"));
    }

    @Test
    void aHostThatIsNotAllowedIsNotConnectedTo() throws InterruptedException {
        assertThat(sender(Map.of("simulator.webhooks.allow", "127.0.0.1:1")).send(receiver.url("/a?b"), MESSAGE))
                .isEqualTo(new Outcome.Refused(
                        "the host 127.0.0.1:" + receiver.port() + " is not on simulator.webhooks.allow"));
        assertThat(receiver.received()).isEmpty();
    }

    @Test
    void aNameIsTheHostOfTheRequest() throws InterruptedException {
        assertThat(send("http://localhost:" + receiver.port() + "/")).isEqualTo(new Outcome.Answered(200));
        assertThat(receiver.received())
                .extracting(request -> request.header("Host"))
                .containsExactly("localhost:" + receiver.port());
    }

    @Test
    void whatIsNoAddressIsRefused() throws InterruptedException {
        assertThat(send("receiver")).isEqualTo(new Outcome.Refused("the url is not an address of http or https"));
    }

    @Test
    void aClosedPortIsReported() throws InterruptedException {
        receiver.close();

        assertThat(send(receiver.url("/"))).isEqualTo(new Outcome.Failed("the connection was refused"));
    }

    @Test
    void aNameThatDoesNotExistIsReported() throws InterruptedException {
        assertThat(send("http://receiver.invalid/")).isEqualTo(new Outcome.Failed("the host name cannot be resolved"));
    }
}
