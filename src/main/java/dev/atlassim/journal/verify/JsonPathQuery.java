package dev.atlassim.journal.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.POJONode;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.JsonPathException;
import com.jayway.jsonpath.PathNotFoundException;
import com.jayway.jsonpath.spi.json.JacksonJsonNodeJsonProvider;
import com.jayway.jsonpath.spi.mapper.JacksonMappingProvider;
import dev.atlassim.journal.exchange.MaskedValue;
import dev.atlassim.journal.exchange.NamedValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A JSONPath expression over bodies in which masked values are {@link MaskedValue}: the library can neither compare nor
 * compute with those, so whatever depends on one comes out as undecided instead of wrong.
 */
final class JsonPathQuery {

    /** Functions go around what they cannot use, so their result would be silently wrong. */
    private static final Pattern FUNCTION = Pattern.compile("\\.\\s*\\w+\\s*\\(");

    private final String expression;
    private final JsonPath path;
    private final Configuration configuration;

    /**
     * Reads {@code expression}.
     *
     * @throws JsonPathException where it is none
     */
    JsonPathQuery(String expression) {
        this.expression = expression;
        this.path = JsonPath.compile(expression);
        this.configuration = Configuration.builder()
                .jsonProvider(new JacksonJsonNodeJsonProvider())
                .mappingProvider(new JacksonMappingProvider())
                .build();
    }

    String expression() {
        return expression;
    }

    /** What the expression finds, {@code null} and empty containers left out; empty where that cannot be told. */
    Optional<List<NamedValue>> find(JsonNode body) {
        if (FUNCTION.matcher(expression).find() && holdsMasked(body)) {
            return Optional.empty();
        }
        try {
            var found = path.<Object>read(body, configuration);
            var values = new ArrayList<NamedValue>();
            if (found instanceof JsonNode list && list.isArray() && !path.isDefinite()) {
                list.forEach(value -> add(value, values));
            } else if (found instanceof JsonNode value) {
                add(value, values);
            } else if (found != null) {
                values.add(NamedValue.clear(expression, found.toString()));
            }
            return Optional.of(values);
        } catch (PathNotFoundException e) {
            return Optional.of(List.of());
        } catch (JsonPathException e) {
            return Optional.empty();
        }
    }

    private void add(JsonNode value, List<NamedValue> values) {
        if (value instanceof POJONode masked) {
            values.add(NamedValue.masked(expression, (MaskedValue) masked.getPojo()));
        } else if (value.isContainerNode() && holdsMasked(value)) {
            values.add(NamedValue.masked(expression, MaskedValue.INCOMPARABLE));
        } else if (!value.isNull() && !(value.isContainerNode() && value.isEmpty())) {
            values.add(NamedValue.clear(expression, value.isValueNode() ? value.asText() : value.toString()));
        }
    }

    private static boolean holdsMasked(JsonNode container) {
        for (var value : container) {
            if (value.isPojo()) {
                return true;
            }
        }
        return false;
    }
}
