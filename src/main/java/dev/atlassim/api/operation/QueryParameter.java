package dev.atlassim.api.operation;

import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Optional;

/**
 * A query parameter of an operation, declared where the operation is.
 *
 * @param name its name
 * @param type what its value looks like
 * @param description one sentence for the OpenAPI document
 * @param clear whether the journal keeps its value in clear
 */
public record QueryParameter(String name, Type type, String description, boolean clear) {

    /** What the value of a parameter looks like. */
    public sealed interface Type {}

    /**
     * {@code true} or {@code false}.
     *
     * @param fallback the value where none is sent
     */
    public record Flag(boolean fallback) implements Type {}

    /**
     * A whole number from 1 on.
     *
     * @param fallback the value where none is sent
     * @param max the largest
     */
    public record Count(int fallback, int max) implements Type {}

    /**
     * Text.
     *
     * @param format its format as JSON Schema names it, or null
     */
    public record Text(String format) implements Type {}

    /**
     * Text, any number of times.
     *
     * @param pattern of each, or null
     */
    public record Texts(String pattern) implements Type {}

    /** An id: 24 hexadecimal digits. */
    public record Id() implements Type {}

    /** Whether the body of the answer repeats the status. */
    public static final QueryParameter ENVELOPE = clear(
            "envelope",
            new Flag(false),
            "Whether the body repeats the HTTP status. A list gets a `status` beside its `results`; another document moves"
                    + " into `content`.");

    /** Whether the body of the answer is indented. */
    public static final QueryParameter PRETTY = clear("pretty", new Flag(false), "Whether the body is indented.");

    /** Whether the results of a list are counted. */
    public static final QueryParameter INCLUDE_COUNT = clear(
            "includeCount",
            new Flag(true),
            "Whether results are counted. If not, `totalCount` is 0 and no link leads to the next page.");

    /** How many results a page of a list holds. */
    public static final QueryParameter ITEMS_PER_PAGE =
            clear("itemsPerPage", new Count(100, 500), "How many results a page holds.");

    /** Which page of a list. */
    public static final QueryParameter PAGE_NUM =
            clear("pageNum", new Count(1, Integer.MAX_VALUE), "Which page, counted from 1.");

    /** What every operation of the versioned API takes. */
    public static final List<QueryParameter> SHARED = List.of(ENVELOPE, PRETTY);

    /** What lists take as well. */
    public static final List<QueryParameter> PAGING = List.of(INCLUDE_COUNT, ITEMS_PER_PAGE, PAGE_NUM);

    /** Whether it is one of {@link #SHARED} or {@link #PAGING}. */
    public static boolean isCommon(String name) {
        return named(SHARED, name) || named(PAGING, name);
    }

    private static boolean named(List<QueryParameter> parameters, String name) {
        for (var parameter : parameters) {
            if (parameter.name.equals(name)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The value of this parameter among those that a request has; empty if none was sent. An empty value counts as none:
     * Atlas's own command line sends {@code ?projectOwnerId=} with each project that it creates (seen for text, inferred
     * for other types).
     */
    public Optional<String> in(MultiMap sent) {
        return Optional.ofNullable(sent.get(name)).filter(value -> !value.isEmpty());
    }

    /** All values of this parameter among those that a request has, but for empty ones. */
    public List<String> allIn(MultiMap sent) {
        return sent.getAll(name).stream().filter(value -> !value.isEmpty()).toList();
    }

    /** A parameter whose value the journal keeps in clear. */
    public static QueryParameter clear(String name, Type type, String description) {
        return new QueryParameter(name, type, description, true);
    }

    /** A parameter whose value the journal masks. */
    public static QueryParameter masked(String name, Type type, String description) {
        return new QueryParameter(name, type, description, false);
    }
}
