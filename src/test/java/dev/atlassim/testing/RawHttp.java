package dev.atlassim.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;

/** Requests whose target a well-meaning client would tidy up first. */
public final class RawHttp {

    private RawHttp() {}

    /** The whole answer to a request by {@code caller} for exactly {@code target}. */
    public static String send(String method, String target, Api caller) {
        return send(method, target, "localhost", caller);
    }

    /** The same with {@code host} in the Host header. */
    public static String send(String method, String target, String host, Api caller) {
        var head =
                new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n");
        for (int i = 0; i < caller.headers().size(); i += 2) {
            head.append(caller.headers().get(i))
                    .append(": ")
                    .append(caller.headers().get(i + 1))
                    .append("\r\n");
        }
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream().write(head.append("\r\n").toString().getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
