package dev.atlassim.api.connection;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http2.Http2Connection;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2Stream;
import java.util.ArrayList;

/** The bodies of requests on a connection with HTTP/2. Each request has a stream, which is reset if its body is too slow. */
final class Http2Bodies {

    private final Http2ConnectionHandler handler;
    private final Http2Connection connection;
    private final Http2Connection.PropertyKey key;

    Http2Bodies(Http2ConnectionHandler handler) {
        this.handler = handler;
        this.connection = handler.connection();
        this.key = connection.newKey();
    }

    /** Whether there is a request. */
    boolean active() {
        return connection.numActiveStreams() > 0;
    }

    /** Resets the streams whose bodies have been arriving for longer than {@code limit} nanoseconds. */
    void resetSlow(ChannelHandlerContext context, long limit) {
        var slow = new ArrayList<Integer>();
        try {
            connection.forEachActiveStream(stream -> {
                if (bodyOf(stream).exceeds(limit)) {
                    slow.add(stream.id());
                }
                return true;
            });
        } catch (Http2Exception e) {
            throw new IllegalStateException(e);
        }
        for (var id : slow) {
            var ignored = handler.resetStream(context, id, Http2Error.CANCEL.code(), context.newPromise());
        }
        if (!slow.isEmpty()) {
            context.flush();
        }
    }

    private Stopwatch bodyOf(Http2Stream stream) {
        Stopwatch body = stream.getProperty(key);
        if (body == null) {
            body = new Stopwatch();
            stream.setProperty(key, body);
        }
        if (!stream.state().remoteSideOpen()) {
            body.stop();
        } else if (connection.local().flowController().unconsumedBytes(stream) > 0) {
            // The server does not read at the moment.
            body.restart();
        } else {
            body.start();
        }
        return body;
    }
}
