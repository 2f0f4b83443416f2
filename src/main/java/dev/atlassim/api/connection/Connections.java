package dev.atlassim.api.connection;

import dev.atlassim.api.call.HttpConfig;
import io.netty.channel.Channel;
import io.netty.channel.ServerChannel;
import io.netty.channel.SingleThreadEventLoop;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.impl.VertxInternal;
import io.vertx.core.net.impl.ConnectionBase;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;

/**
 * Limits connections: how many are open, and how long clients take to send requests. Quarkus has a limit of connections
 * that does not count silent ones, and a time limit that also ends requests whose answer takes long.
 */
@Singleton
public class Connections {

    private static final String NAME = "simulator-connection-limit";

    private final VertxInternal vertx;
    private final ConnectionLimit limit;

    Connections(Vertx vertx, HttpConfig config) {
        this.vertx = (VertxInternal) vertx;
        this.limit = new ConnectionLimit(config.maxConnections(), ClientLimits.of(config));
    }

    void plain(@ObservesAsync HttpServerStart started) {
        install();
    }

    void secure(@ObservesAsync HttpsServerStart started) {
        install();
    }

    /** Adds the limit to the channels on which servers accept connections. Vert.x has no interface for this. */
    private void install() {
        for (var executor : vertx.getAcceptorEventLoopGroup()) {
            var loop = (SingleThreadEventLoop) executor;
            loop.execute(() -> loop.registeredChannelsIterator().forEachRemaining(this::install));
        }
    }

    private void install(Channel channel) {
        if (channel instanceof ServerChannel && channel.pipeline().get(NAME) == null) {
            channel.pipeline().addFirst(NAME, limit);
        }
    }

    /** Notes that {@code request} has arrived. From the first one on, the messages of its connection are watched. */
    public void arrived(HttpServerRequest request) {
        if (request.version() != HttpVersion.HTTP_2) {
            var channel = ((ConnectionBase) request.connection()).channel();
            var client = channel.attr(SlowClient.KEY).get();
            if (client != null) {
                client.firstRequest(channel.pipeline());
            }
        }
    }
}
