package dev.atlassim.integration;

import dev.atlassim.api.error.AtlasException;
import dev.atlassim.api.error.ErrorCode;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A pattern that a value must match, and the error if it does not.
 *
 * @param pattern matches the whole value
 * @param code the error
 * @param parameters of the error
 */
public record Format(Pattern pattern, ErrorCode code, List<Object> parameters) {

    static Format of(String regex, ErrorCode code, Object... parameters) {
        return new Format(Pattern.compile(regex), code, List.of(parameters));
    }

    boolean holds(String value) {
        return pattern.matcher(value).matches();
    }

    AtlasException error() {
        return code.with(parameters.toArray());
    }
}
