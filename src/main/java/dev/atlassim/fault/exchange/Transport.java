package dev.atlassim.fault.exchange;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.atlassim.api.call.Call;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http2.Http2Error;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;

/**
 * The bytes below an exchange: under HTTP/1.1 the connection, under HTTP/2 one stream of it. What kills a connection
 * under HTTP/1.1 kills only the stream under HTTP/2, with RST_STREAM: its neighbours have asked for nothing.
 */
public final class Transport {

    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final Call call;

    Transport(HttpServerRequest request, Call call) {
        this.request = request;
        this.call = call;
        this.response = request.response();
    }

    public boolean http2() {
        return request.version() == HttpVersion.HTTP_2;
    }

    public HttpServerResponse response() {
        return response;
    }

    /** Ends the connection in order, once the request has been read: FIN, after what was sent so far. */
    public void close() {
        afterRequest(() -> {
            call.lose();
            var ignored = channel().close();
        });
    }

    /** Ends the connection with RST: what was not sent yet is lost. */
    public void reset() {
        call.lose();
        var channel = channel();
        channel.eventLoop().execute(() -> {
            channel.config().setOption(ChannelOption.SO_LINGER, 0);
            channel.unsafe().close(channel.voidPromise());
        });
    }

    /** Sends bytes that no codec has touched, but for TLS, and ends the connection in order. */
    public void closeAfter(byte[] bytes) {
        afterRequest(() -> {
            call.lose();
            channel()
                    .pipeline()
                    .context(HttpResponseEncoder.class)
                    .writeAndFlush(Unpooled.wrappedBuffer(bytes))
                    .addListener(ChannelFutureListener.CLOSE);
        });
    }

    /** Sends an ASCII text as is, then bytes, and ends the connection in order. */
    public void closeAfter(String head, byte[] bytes) {
        closeAfter(Buffer.buffer(head.getBytes(US_ASCII)).appendBytes(bytes).getBytes());
    }

    /** Sends the head and these bytes of the body, then ends the connection in order, or resets the stream. */
    public void closeAfterPart(byte[] part) {
        response.write(Buffer.buffer(part)).onComplete(sent -> {
            if (http2()) {
                resetStream(Http2Error.INTERNAL_ERROR);
            } else {
                close();
            }
        });
    }

    /** Ends the stream of this exchange with RST_STREAM. */
    public void resetStream(Http2Error error) {
        call.lose();
        response.reset(error.code());
    }

    /**
     * Says that the connection is going away, with the last stream that was looked at, and ends it when its streams have
     * ended. Any code but NO_ERROR would end them too, at once.
     */
    public void goAway(int lastStream) {
        var connection = request.connection();
        // Not before the frames of this turn have been sent.
        connection.shutdownHandler(quiet -> channel().eventLoop().execute(connection::close));
        connection.goAway(Http2Error.NO_ERROR.code(), lastStream);
    }

    /** The number of the stream of this exchange. */
    public int stream() {
        return response.streamId();
    }

    /** A close while the client still sends would be answered with RST instead of FIN. */
    private void afterRequest(Runnable step) {
        if (request.isEnded()) {
            step.run();
            return;
        }
        request.handler(ignored -> {});
        request.endHandler(end -> step.run());
        request.resume();
    }

    private Channel channel() {
        return ((ConnectionBase) request.connection()).channel();
    }
}
