package dev.atlassim.api.connection;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.netty.util.AttributeKey;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Closes a connection whose client is too slow. A request that waits for its answer is not limited. Every connection has
 * its own, which only its event loop uses.
 */
final class SlowClient extends ChannelInboundHandlerAdapter {

    static final AttributeKey<SlowClient> KEY = AttributeKey.valueOf(SlowClient.class.getName());

    /** The name under which Vert.x adds the handler of messages. */
    private static final String VERTX = "handler";

    private final ClientLimits limits;
    private final Stopwatch head = new Stopwatch();
    private final Stopwatch body = new Stopwatch();
    private final Stopwatch idle = new Stopwatch();
    private int unanswered;
    private boolean watched;
    private boolean discarding;
    private long discarded;
    private Http2Bodies http2;
    private ScheduledFuture<?> nextCheck;

    SlowClient(ClientLimits limits) {
        this.limits = limits;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        context.channel().attr(KEY).set(this);
        idle.restart();
        scheduleCheck(context);
        context.fireChannelActive();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        nextCheck.cancel(false);
        context.fireChannelInactive();
    }

    /** Bytes that belong to no body begin the head of a request. With TLS, its handshake belongs to the first head. */
    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        if (!body.running()) {
            head.start();
        }
        context.fireChannelRead(bytes);
    }

    /** Watches the messages of a connection with HTTP/1, whose first request is just arriving. */
    void firstRequest(ChannelPipeline pipeline) {
        if (!watched) {
            watched = true;
            headArrived();
            pipeline.addBefore(VERTX, null, new Http1Messages(this));
        }
    }

    void headArrived() {
        discarding = false;
        discarded = 0;
        head.stop();
        body.restart();
        unanswered++;
    }

    void bodyArrived() {
        body.stop();
    }

    /** Counts bytes of a body. Returns whether the rest of a body that was answered before it had arrived is too long. */
    boolean tooMuch(int bytes) {
        if (discarding) {
            discarded += bytes;
        }
        return discarded > limits.discarded();
    }

    void answered() {
        discarding = body.running();
        unanswered--;
        idle.restart();
    }

    private void scheduleCheck(ChannelHandlerContext context) {
        nextCheck = context.executor().schedule(() -> check(context), limits.interval(), TimeUnit.NANOSECONDS);
    }

    private void check(ChannelHandlerContext context) {
        if (context.pipeline().get(VERTX) instanceof Http2ConnectionHandler handler) {
            checkHttp2(context, handler);
        } else {
            checkHttp1(context);
        }
        if (context.channel().isActive()) {
            scheduleCheck(context);
        }
    }

    private void checkHttp1(ChannelHandlerContext context) {
        if (!context.channel().config().isAutoRead() && body.running()) {
            // The server does not read at the moment.
            body.restart();
        }
        var waiting = unanswered == 0;
        if (body.exceeds(limits.body())
                || (waiting && head.exceeds(limits.head()))
                || (waiting && !head.running() && idle.exceeds(limits.idle()))) {
            close(context);
        }
    }

    private void checkHttp2(ChannelHandlerContext context, Http2ConnectionHandler handler) {
        if (http2 == null) {
            http2 = new Http2Bodies(handler);
        }
        http2.resetSlow(context.pipeline().context(handler), limits.body());
        if (http2.active()) {
            idle.restart();
        } else if (idle.exceeds(limits.idle())) {
            close(context);
        }
    }

    private static void close(ChannelHandlerContext context) {
        var ignored = context.channel().close();
    }
}
