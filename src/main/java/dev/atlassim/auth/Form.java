package dev.atlassim.auth;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.LinkedHashMap;
import java.util.Map;

/** An {@code application/x-www-form-urlencoded} body. */
public final class Form {

    private Form() {}

    /** The fields of {@code body} in the order sent, of a repeated one the first; none where it is no form. */
    public static Map<String, String> read(String body) {
        var form = new LinkedHashMap<String, String>();
        try {
            new QueryStringDecoder(body, false).parameters().forEach((name, values) -> form.put(name, values.get(0)));
        } catch (IllegalArgumentException notPercentEncoded) {
            form.clear();
        }
        return form;
    }
}
