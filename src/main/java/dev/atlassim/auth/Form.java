package dev.atlassim.auth;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.Map;
import java.util.stream.Collectors;

/** The form that OAuth requests come in. */
final class Form {

    private Form() {}

    /** The parameters of {@code body}, the first value of each; none where it is not encoded as a form. */
    static Map<String, String> read(String body) {
        try {
            return new QueryStringDecoder(body == null ? "" : body, false)
                    .parameters().entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey, e -> e.getValue().get(0)));
        } catch (IllegalArgumentException notEncodedAsForm) {
            return Map.of();
        }
    }
}
