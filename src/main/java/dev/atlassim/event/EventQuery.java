package dev.atlassim.event;

import static dev.atlassim.api.operation.QueryParameter.clear;

import dev.atlassim.api.call.Call;
import dev.atlassim.api.error.ErrorCode;
import dev.atlassim.api.operation.QueryParameter;
import dev.atlassim.state.Event;
import dev.atlassim.state.Events;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Which events of a list are asked for.
 *
 * @param types only these; empty for all
 * @param excludedTypes not these
 * @param clusterNames only events of these clusters; empty for all
 * @param minDate none that happened before it; null for no limit
 * @param maxDate none that happened after it; null for no limit
 */
record EventQuery(
        List<String> types, List<String> excludedTypes, List<String> clusterNames, Instant minDate, Instant maxDate) {

    static final QueryParameter TYPES =
            clear("eventType", new QueryParameter.Texts(null), "Only events of these types are listed.");
    static final QueryParameter EXCLUDED_TYPES =
            clear("excludedEventType", new QueryParameter.Texts(null), "Events of these types are not listed.");
    static final QueryParameter CLUSTER_NAMES = clear(
            "clusterNames",
            new QueryParameter.Texts("^[a-zA-Z0-9][a-zA-Z0-9-]*$"),
            "Only events of these clusters are listed.");
    static final QueryParameter MIN_DATE =
            clear("minDate", new QueryParameter.Text("date-time"), "Only events of this time or later are listed.");
    static final QueryParameter MAX_DATE =
            clear("maxDate", new QueryParameter.Text("date-time"), "Only events of this time or earlier are listed.");
    static final QueryParameter INCLUDE_RAW =
            clear("includeRaw", new QueryParameter.Flag(false), "Whether events have their raw document.");

    /** Reads it from the query of {@code call}. */
    static EventQuery of(Call call) {
        var sent = call.parameters();
        var minDate = MIN_DATE.in(sent).map(Dates::parse).orElse(null);
        var maxDate = MAX_DATE.in(sent).map(Dates::parse).orElse(null);
        if (minDate != null && maxDate != null && maxDate.isBefore(minDate)) {
            throw ErrorCode.INVALID_DATE_RANGE.with(
                    MIN_DATE.in(sent).orElseThrow(), MAX_DATE.in(sent).orElseThrow());
        }
        return new EventQuery(
                TYPES.allIn(sent), EXCLUDED_TYPES.allIn(sent), CLUSTER_NAMES.allIn(sent), minDate, maxDate);
    }

    /** Whether {@code call} asks for raw documents. */
    static boolean includeRaw(Call call) {
        var sent = INCLUDE_RAW.in(call.parameters()).orElse("false");
        if (!sent.equals("true") && !sent.equals("false")) {
            throw ErrorCode.INVALID_QUERY_PARAMETER.with(INCLUDE_RAW.name());
        }
        return sent.equals("true");
    }

    /** Those among {@code events}, the latest first; of those of one second, the one that was recorded last. */
    List<Event> in(Events events) {
        return events.latestFirst()
                .filter(this::asksFor)
                .sorted(Comparator.comparing(Event::created).reversed())
                .toList();
    }

    private boolean asksFor(Event event) {
        return (types.isEmpty() || types.contains(event.typeName()))
                && !excludedTypes.contains(event.typeName())
                && (clusterNames.isEmpty()
                        || clusterNames.contains(event.details().get("clusterName")))
                && (minDate == null || !event.created().isBefore(minDate))
                && (maxDate == null || !event.created().isAfter(maxDate));
    }
}
