package dev.atlassim.webhook.sending;

import dev.atlassim.webhook.WebhookConfig;
import dev.atlassim.webhook.allow.AllowList;
import dev.atlassim.webhook.delivery.Outcome;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Singleton;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** Posts messages to receivers that are allowed. The calling thread waits for the answer. */
@Singleton
public class Sender {

    /** The redirects that repeat the request as it is. After the others, clients would not post. */
    private static final Set<Integer> REDIRECTS = Set.of(307, 308);

    private final WebhookConfig config;
    private final AllowList allowed;
    private final Vertx vertx;
    private HttpClient client;

    /** Connects only to what is {@code allowed}. */
    public Sender(WebhookConfig config, AllowList allowed, Vertx vertx) {
        this.config = config;
        this.allowed = allowed;
        this.vertx = vertx;
    }

    /** Posts {@code message} to {@code url}, and follows redirects. */
    public Outcome send(String url, Message message) throws InterruptedException {
        var target = Target.of(url);
        if (target.isEmpty()) {
            return new Outcome.Refused("the url is not an address of http or https");
        }
        return send(target.get(), message, System.nanoTime() + config.timeout().toNanos());
    }

    private Outcome send(Target first, Message message, long deadline) throws InterruptedException {
        var target = first;
        try {
            for (int redirects = 0; ; redirects++) {
                var addresses = allowed.addresses(target.name(), target.port());
                if (addresses.isEmpty()) {
                    return redirects == 0
                            ? new Outcome.Refused("the host " + target.host() + ":" + target.port()
                                    + " is not on simulator.webhooks.allow")
                            : new Outcome.Failed("redirected to a host that is not on simulator.webhooks.allow");
                }
                var head = send(target, addresses, message, deadline);
                if (!REDIRECTS.contains(head.status()) || head.location() == null) {
                    return new Outcome.Answered(head.status());
                }
                var next = target.redirected(head.location());
                if (next.isEmpty()) {
                    return new Outcome.Failed("redirected to an address that is not valid");
                }
                if (redirects == config.maxRedirects()) {
                    return new Outcome.Failed("more than " + config.maxRedirects() + " redirects");
                }
                target = next.get();
            }
        } catch (UnknownHostException e) {
            return new Outcome.Failed("the host name cannot be resolved");
        } catch (TimeoutException e) {
            return new Outcome.Failed("no complete answer in time (simulator.webhooks.timeout)");
        } catch (ExecutionException e) {
            return new Outcome.Failed(reason(e.getCause()));
        }
    }

    /** Tries the addresses in order until one accepts the connection: the receiver may listen on one of them only. */
    private Exchange.Head send(Target target, List<InetAddress> addresses, Message message, long deadline)
            throws ExecutionException, TimeoutException, InterruptedException {
        for (int i = 0; ; i++) {
            try {
                return new Exchange(vertx, client(), config.maxAnswerSize())
                        .send(options(target, addresses.get(i)), message, deadline - System.nanoTime());
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof ConnectException) || i == addresses.size() - 1) {
                    throw e;
                }
            }
        }
    }

    /** The connection goes to the address that was checked, not to another one that the name may have by now. */
    private static RequestOptions options(Target target, InetAddress address) {
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(address, target.port())))
                .setHost(target.host())
                .setPort(target.port())
                .setSsl(target.secure())
                .setURI(target.path());
    }

    /** What went wrong, without the text of the exception, which may quote the address or the receiver. */
    private static String reason(Throwable cause) {
        if (cause instanceof io.netty.channel.ConnectTimeoutException) {
            return "no connection in time (simulator.webhooks.connect-timeout)";
        }
        if (cause instanceof ConnectException) {
            return "the connection was refused";
        }
        if (cause instanceof SSLException) {
            return "the TLS handshake failed";
        }
        return "the connection was closed before the answer was complete";
    }

    /** Made when it is needed: most simulators never send anything. Connections are not reused. */
    private synchronized HttpClient client() {
        if (client == null) {
            var options = new HttpClientOptions()
                    .setKeepAlive(false)
                    .setConnectTimeout(Math.toIntExact(
                            Math.min(Integer.MAX_VALUE, config.connectTimeout().toMillis())))
                    .setMaxPoolSize(config.maxInFlight());
            // Failures are those of the request. Without this, Vert.x logs them, and what the receiver sent.
            client = vertx.httpClientBuilder()
                    .with(options)
                    .withConnectHandler(connection -> connection.exceptionHandler(failure -> {}))
                    .build();
        }
        return client;
    }
}
