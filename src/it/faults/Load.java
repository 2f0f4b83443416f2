import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** Sends so many faulted requests from so many clients: {@code java Load.java port token requests clients}. */
public class Load {

    static final List<String> FAULTS = List.of(
            "error", "delay", "empty", "reset", "chunk", "garbage", "truncated", "dribble", "json", "lost");
    static final String PATH = "/api/atlas/v2/groups/32b6e34b3d91647abb20e7b8/integrations/OPS_GENIE?f=";
    static final String BODY = "{\"type\":\"OPS_GENIE\",\"apiKey\":\"01234567-89ab-cdef-0123-456789abcdef\"}";

    public static void main(String[] args) throws Exception {
        var port = Integer.parseInt(args[0]);
        var requests = Long.parseLong(args[2]);
        var clients = Integer.parseInt(args[3]);
        var next = new AtomicLong();
        var pool = Executors.newFixedThreadPool(clients);
        for (int i = 0; i < clients; i++) {
            pool.submit(() -> client(port, args[1], next, requests));
        }
        pool.shutdown();
        while (!pool.isTerminated()) {
            Thread.sleep(100);
        }
        System.out.println(requests + " requests");
    }

    static void client(int port, String token, AtomicLong next, long requests) {
        Socket socket = null;
        for (long n = next.getAndIncrement(); n < requests; n = next.getAndIncrement()) {
            var fault = FAULTS.get((int) (n % FAULTS.size()));
            try {
                if (socket == null) {
                    socket = new Socket("localhost", port);
                    socket.setSoTimeout(30_000);
                }
                socket.getOutputStream().write(request(fault, token).getBytes(ISO_8859_1));
                if (!answered(socket, fault)) {
                    socket.close();
                    socket = null;
                }
            } catch (IOException dead) {
                close(socket);
                socket = null;
            }
        }
        close(socket);
    }

    static String request(String fault, String token) {
        var method = fault.equals("lost") ? "PUT" : "GET";
        var head = method + " " + PATH + fault + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                + "\r\nAccept: application/vnd.atlas.2023-01-01+json\r\n";
        return method.equals("GET")
                ? head + "\r\n"
                : head + "Content-Type: application/json\r\nContent-Length: " + BODY.length() + "\r\n\r\n" + BODY;
    }

    /** Reads the answer, and whether another request can follow on the connection. */
    static boolean answered(Socket socket, String fault) throws IOException {
        var in = new BufferedInputStream(socket.getInputStream());
        if (fault.equals("dribble")) {
            var seen = new StringBuilder();
            while (seen.indexOf("\r\n0\r\n\r\n") < 0) {
                seen.append((char) in.read());
            }
            return true;
        }
        if (!List.of("error", "delay", "json").contains(fault)) {
            in.readAllBytes();
            return false;
        }
        var head = head(in);
        var at = head.toLowerCase().indexOf("content-length: ") + 16;
        in.readNBytes(Integer.parseInt(head.substring(at, head.indexOf('\r', at))));
        return true;
    }

    static String head(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            var next = in.read();
            if (next < 0) {
                throw new IOException("ended");
            }
            head.append((char) next);
        }
        return head.toString();
    }

    static void close(Socket socket) {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException gone) {
            return;
        }
    }
}
