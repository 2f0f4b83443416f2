package dev.atlassim.journal.exchange;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The recorded query of a request.
 *
 * @param parameters in the order sent
 * @param notKept whether nothing is recorded, because the query cannot be read or its names may be secrets
 */
public record RecordedQuery(List<NamedValue> parameters, boolean notKept) {

    /** A request without a query. */
    public static final RecordedQuery NONE = new RecordedQuery(List.of(), false);

    /** A query of which nothing is recorded. */
    public static final RecordedQuery NOT_KEPT = new RecordedQuery(List.of(), true);

    /** The query as text, with its question mark; empty text where there is none. */
    public String text() {
        if (notKept) {
            return "?(not kept)";
        }
        return parameters.isEmpty()
                ? ""
                : parameters.stream()
                        .map(parameter -> parameter.name() + "=" + parameter.shown())
                        .collect(Collectors.joining("&", "?", ""));
    }

    /** Whether the query that was sent holds more than is recorded here. */
    public boolean masksSomething() {
        return notKept || (!parameters.isEmpty() && parameters.stream().anyMatch(NamedValue::isMasked));
    }
}
