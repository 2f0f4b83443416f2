package dev.atlassim.api.connection;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** Accepts connections up to a maximum number, and closes further ones. All servers share it. */
@ChannelHandler.Sharable
final class ConnectionLimit extends ChannelInboundHandlerAdapter {

    private static final Logger LOG = Logger.getLogger(ConnectionLimit.class);

    private final int max;
    private final ClientLimits clients;
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicBoolean logged = new AtomicBoolean();

    ConnectionLimit(int max, ClientLimits clients) {
        this.max = max;
        this.clients = clients;
    }

    /** The channel of a server reads new connections. */
    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        var connection = (Channel) message;
        if (open.incrementAndGet() > max) {
            open.decrementAndGet();
            connection.unsafe().closeForcibly();
            if (!logged.getAndSet(true)) {
                LOG.warnf(
                        "%d connections are open: further ones are closed; simulator.http.max-connections"
                                + " (SIMULATOR_HTTP_MAX_CONNECTIONS) allows more",
                        max);
            }
            return;
        }
        connection.closeFuture().addListener(closed -> open.decrementAndGet());
        connection.pipeline().addFirst(new SlowClient(clients));
        context.fireChannelRead(message);
    }
}
