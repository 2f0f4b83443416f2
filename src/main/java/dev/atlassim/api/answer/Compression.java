package dev.atlassim.api.answer;

import dev.atlassim.api.call.Call;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * Compresses answers with gzip where clients ask for it (RFC 9110, section 12.5.3). The answers of Atlas that can be
 * compressed have the header {@code Vary: Accept-Encoding}, which only some methods have (recorded).
 */
public final class Compression {

    /** The coding, as the header {@code Content-Encoding} names it. */
    public static final String GZIP = "gzip";

    private static final Pattern NO_QUALITY = Pattern.compile("\\s*q\\s*=\\s*0(\\.0*)?\\s*", Pattern.CASE_INSENSITIVE);

    private Compression() {}

    /** Whether the answer to {@code call} is compressed. An answer with a fault is not: the fault determines its bytes. */
    public static boolean applies(Call call) {
        var list = call.headerList("Accept-Encoding");
        return list != null
                && (call.method().equals("GET") || call.method().equals("POST"))
                && call.fault() == null
                && accepted(list);
    }

    /** {@code bytes}, compressed. */
    public static byte[] gzip(byte[] bytes) {
        var compressed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }

    /** Whether the list of codings contains gzip. A wildcard stands for codings that the list does not name. */
    static boolean accepted(String list) {
        var others = false;
        for (var item : list.split(",")) {
            var parts = item.split(";");
            var name = parts.length == 0 ? "" : parts[0].trim();
            var accepted = parts.length < 2 || !NO_QUALITY.matcher(parts[1]).matches();
            if (name.equalsIgnoreCase(GZIP) || name.equalsIgnoreCase("x-gzip")) {
                return accepted;
            }
            others |= accepted && name.equals("*");
        }
        return others;
    }
}
