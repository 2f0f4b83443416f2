package dev.atlassim.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An HTTP/2 connection whose every frame is seen (RFC 9113). */
public final class Http2Connection implements AutoCloseable {

    private static final String PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
    private static final int HEADER_LENGTH = 9;
    private static final int END_STREAM = 1;
    private static final int END_HEADERS = 4;
    private static final int DATA = 0;
    private static final int HEADERS = 1;
    private static final int RST_STREAM = 3;
    private static final int SETTINGS = 4;
    private static final int GOAWAY = 7;

    private final RawConnection connection;
    private final String scheme;

    public Http2Connection(Socket socket) {
        this.connection = new RawConnection(socket);
        this.scheme = socket instanceof javax.net.ssl.SSLSocket ? "https" : "http";
        connection.send(PREFACE);
        send(SETTINGS, 0, 0, new byte[0]);
    }

    /** Sends a request as the owner of the built-in organization; a null body is none. */
    public void request(int stream, String method, String path, String body) {
        begin(stream, method, path, body != null);
        if (body != null) {
            send(DATA, END_STREAM, stream, body.getBytes(ISO_8859_1));
        }
    }

    /** Sends the head of a request, whose body is not sent. */
    public void begin(int stream, String method, String path) {
        begin(stream, method, path, true);
    }

    private void begin(int stream, String method, String path, boolean bodyFollows) {
        var block = new ByteArrayOutputStream();
        literal(block, ":method", method);
        literal(block, ":scheme", scheme);
        literal(block, ":authority", "localhost");
        literal(block, ":path", path);
        var headers = Api.owner().headers();
        for (int i = 0; i < headers.size(); i += 2) {
            literal(block, headers.get(i).toLowerCase(Locale.ROOT), headers.get(i + 1));
        }
        if (bodyFollows) {
            literal(block, "content-type", "application/json");
        }
        send(HEADERS, END_HEADERS | (bodyFollows ? 0 : END_STREAM), stream, block.toByteArray());
    }

    /**
     * The frames that come until {@code stream} ends, or the connection: {@code HEADERS}, {@code DATA}, {@code END} where
     * it ends in order, {@code RST_STREAM(code)}, {@code GOAWAY(last,code)}, {@code CLOSED}; other streams are left out.
     */
    public List<String> framesOf(int stream) {
        var seen = new ArrayList<String>();
        while (true) {
            var frame = next();
            if (frame == null) {
                seen.add("CLOSED");
                return seen;
            }
            var payload = ByteBuffer.wrap(frame.payload);
            if (frame.type == GOAWAY) {
                seen.add("GOAWAY(" + payload.getInt() + "," + payload.getInt() + ")");
            } else if (frame.stream == stream && frame.type == RST_STREAM) {
                seen.add("RST_STREAM(" + payload.getInt() + ")");
                return seen;
            } else if (frame.stream == stream && frame.type <= HEADERS) {
                seen.add(frame.type == DATA ? "DATA" : "HEADERS");
                if ((frame.flags & END_STREAM) != 0) {
                    seen.add("END");
                    return seen;
                }
            }
        }
    }

    private Frame next() {
        var header = connection.read(HEADER_LENGTH);
        if (header.length < HEADER_LENGTH) {
            return null;
        }
        var length = ((header[0] & 0xff) << 16) | ((header[1] & 0xff) << 8) | (header[2] & 0xff);
        var stream = ByteBuffer.wrap(header, 5, 4).getInt() & 0x7fffffff;
        return new Frame(header[3], header[4], stream, connection.read(length));
    }

    private void send(int type, int flags, int stream, byte[] payload) {
        var frame = ByteBuffer.allocate(HEADER_LENGTH + payload.length);
        frame.putInt((payload.length << 8) | type)
                .put((byte) flags)
                .putInt(stream)
                .put(payload);
        connection.send(frame.array());
    }

    /** A header field without indexing and without Huffman's code (RFC 7541, 6.2.2). */
    private static void literal(ByteArrayOutputStream block, String name, String value) {
        block.write(0);
        text(block, name);
        text(block, value);
    }

    private static void text(ByteArrayOutputStream block, String text) {
        int rest = text.length();
        if (rest < 127) {
            block.write(rest);
        } else {
            block.write(127);
            for (rest -= 127; rest >= 128; rest >>= 7) {
                block.write((rest & 0x7f) | 0x80);
            }
            block.write(rest);
        }
        block.writeBytes(text.getBytes(ISO_8859_1));
    }

    @Override
    public void close() {
        connection.close();
    }

    private static final class Frame {
        private final int type;
        private final int flags;
        private final int stream;
        private final byte[] payload;

        Frame(int type, int flags, int stream, byte[] payload) {
            this.type = type;
            this.flags = flags;
            this.stream = stream;
            this.payload = payload;
        }
    }
}
