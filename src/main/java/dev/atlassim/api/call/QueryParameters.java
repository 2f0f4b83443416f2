package dev.atlassim.api.call;

import static dev.atlassim.api.operation.QueryParameter.ENVELOPE;
import static dev.atlassim.api.operation.QueryParameter.INCLUDE_COUNT;
import static dev.atlassim.api.operation.QueryParameter.ITEMS_PER_PAGE;
import static dev.atlassim.api.operation.QueryParameter.PAGE_NUM;
import static dev.atlassim.api.operation.QueryParameter.PRETTY;

import dev.atlassim.api.error.ErrorCode;
import dev.atlassim.api.operation.QueryParameter;
import io.vertx.core.MultiMap;

/**
 * The query parameters that the operations share. Values out of range are refused with
 * {@link ErrorCode#INVALID_QUERY_PARAMETER} (inferred: nothing is known of them). Page 0 is the first page: the Terraform
 * provider asks for it by default.
 *
 * @param envelope whether the body repeats the status
 * @param pretty whether the body is indented
 * @param paging which part of a list
 */
public record QueryParameters(boolean envelope, boolean pretty, Paging paging) {

    /** What holds when nothing was asked for. */
    public static final QueryParameters NONE = new QueryParameters(
            flag(ENVELOPE),
            flag(PRETTY),
            new Paging(
                    flag(INCLUDE_COUNT),
                    number(ITEMS_PER_PAGE).fallback(),
                    number(PAGE_NUM).fallback()));

    /**
     * Which part of a list.
     *
     * @param includeCount whether to count, and so to link to the next page
     * @param itemsPerPage 1 to 500
     * @param pageNum from 1
     */
    public record Paging(boolean includeCount, int itemsPerPage, int pageNum) {
        private static Paging read(MultiMap values) {
            return new Paging(
                    flag(INCLUDE_COUNT, values),
                    number(ITEMS_PER_PAGE, values, 1),
                    Math.max(1, number(PAGE_NUM, values, 0)));
        }

        /** How many results come before the page. */
        public long offset() {
            return (long) (pageNum - 1) * itemsPerPage;
        }
    }

    /** Reads those that the operation of {@code call} takes. */
    public static QueryParameters read(Call call, boolean paged) {
        if (call.rawQuery() == null) {
            return NONE;
        }
        var values = call.parameters();
        return new QueryParameters(
                flag(ENVELOPE, values), flag(PRETTY, values), paged ? Paging.read(values) : NONE.paging);
    }

    private static boolean flag(QueryParameter parameter) {
        return ((QueryParameter.Flag) parameter.type()).fallback();
    }

    private static QueryParameter.Count number(QueryParameter parameter) {
        return (QueryParameter.Count) parameter.type();
    }

    private static boolean flag(QueryParameter parameter, MultiMap values) {
        var value = parameter.in(values).orElse(null);
        if (value == null) {
            return flag(parameter);
        }
        if (!value.equals("true") && !value.equals("false")) {
            throw ErrorCode.INVALID_QUERY_PARAMETER.with(parameter.name());
        }
        return value.equals("true");
    }

    private static int number(QueryParameter parameter, MultiMap values, int min) {
        var value = parameter.in(values).orElse(null);
        if (value == null) {
            return number(parameter).fallback();
        }
        try {
            var number = Integer.parseInt(value);
            if (number >= min && number <= number(parameter).max()) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw ErrorCode.INVALID_QUERY_PARAMETER.with(parameter.name());
        }
        throw ErrorCode.INVALID_QUERY_PARAMETER.with(parameter.name());
    }
}
