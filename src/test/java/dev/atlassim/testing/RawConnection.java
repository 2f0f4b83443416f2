package dev.atlassim.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;

/** A connection whose every byte is seen, and how it ends. */
public final class RawConnection implements AutoCloseable {

    private static final int TIMEOUT = 10_000;

    private final Socket socket;

    public RawConnection(Socket socket) {
        this.socket = socket;
        try {
            socket.setSoTimeout(TIMEOUT);
        } catch (SocketException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a request of {@code caller} over HTTP/1.1; a null body is none. */
    public void request(Api caller, String method, String path, String body) {
        var head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n");
        var headers = caller.headers();
        for (int i = 0; i < headers.size(); i += 2) {
            head.append(headers.get(i)).append(": ").append(headers.get(i + 1)).append("\r\n");
        }
        send(
                body == null
                        ? head + "\r\n"
                        : head + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n"
                                + body);
    }

    /** Sends {@code text}. */
    public void send(String text) {
        send(text.getBytes(ISO_8859_1));
    }

    /** Sends {@code bytes}. */
    public void send(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Exactly {@code length} bytes of what comes. */
    public byte[] read(int length) {
        try {
            return socket.getInputStream().readNBytes(length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything that comes until the connection ends. */
    public End readToEnd() {
        var bytes = new ByteArrayOutputStream();
        try {
            int next = socket.getInputStream().read();
            while (next >= 0) {
                bytes.write(next);
                next = socket.getInputStream().read();
            }
            return new End(bytes.toString(ISO_8859_1), "FIN");
        } catch (SocketException e) {
            return new End(
                    bytes.toString(ISO_8859_1), "Connection reset".equals(e.getMessage()) ? "RST" : e.toString());
        } catch (IOException e) {
            return new End(bytes.toString(ISO_8859_1), e.toString());
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * How a connection ended.
     *
     * @param text what came, one character for each byte
     * @param how FIN, RST, or an exception
     */
    public record End(String text, String how) {
        /** What came before the body, without the blank line. */
        public String head() {
            return text.substring(0, text.indexOf("\r\n\r\n"));
        }

        /** What came after the head. */
        public String body() {
            return text.substring(text.indexOf("\r\n\r\n") + 4);
        }
    }
}
