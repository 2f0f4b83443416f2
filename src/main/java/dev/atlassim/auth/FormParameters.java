package dev.atlassim.auth;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.LinkedHashMap;
import java.util.Map;

/** An {@code application/x-www-form-urlencoded} body. */
public final class FormParameters {

    private FormParameters() {}

    /** Returns the fields of {@code body} in their order, the first of a repeated one; empty if it is not a form. */
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
