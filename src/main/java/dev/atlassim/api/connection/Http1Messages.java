package dev.atlassim.api.connection;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;

/**
 * Reports the messages of a connection with HTTP/1 to its {@link SlowClient}. A body that is refused, such as one that is
 * too long, is still read for a while: a client that is cut off while it sends does not see the answer.
 */
final class Http1Messages extends ChannelDuplexHandler {

    private final SlowClient client;

    Http1Messages(SlowClient client) {
        this.client = client;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest) {
            client.headArrived();
        }
        if (message instanceof HttpContent content
                && client.tooMuch(content.content().readableBytes())) {
            ReferenceCountUtil.release(message);
            var ignored = context.channel().close();
            return;
        }
        if (message instanceof LastHttpContent) {
            client.bodyArrived();
        }
        context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
        if (message instanceof LastHttpContent && !interim(message)) {
            client.answered();
        }
        super.write(context, message, promise);
    }

    /** Whether the message is a response that another one follows, such as 100. */
    private static boolean interim(Object message) {
        return message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }
}
