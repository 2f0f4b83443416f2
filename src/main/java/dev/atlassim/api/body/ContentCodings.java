package dev.atlassim.api.body;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The codings of a body, as {@code Content-Encoding} lists them (RFC 9110, section 8.4).
 *
 * @param names in lower case, without identity
 */
record ContentCodings(List<String> names) {

    private static final ContentCodings NONE = new ContentCodings(List.of());

    /** Reads the lines of the header. */
    static ContentCodings of(List<String> lines) {
        return lines.isEmpty()
                ? NONE
                : new ContentCodings(lines.stream()
                        .flatMap(line -> Stream.of(line.split(",")))
                        .map(name -> name.trim().toLowerCase(Locale.ROOT))
                        .filter(name -> !name.isEmpty() && !name.equals("identity"))
                        .toList());
    }

    /** Whether the body can be decoded: it is gzip, or not encoded. */
    boolean supported() {
        return names.isEmpty() || gzip();
    }

    /** Whether the body is gzip, once. {@code x-gzip} is an old name of it. */
    boolean gzip() {
        return names.size() == 1 && (names.get(0).equals("gzip") || names.get(0).equals("x-gzip"));
    }

    @Override
    public String toString() {
        return String.join(", ", names);
    }
}
