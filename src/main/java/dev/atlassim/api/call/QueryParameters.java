package dev.atlassim.api.call;

import dev.atlassim.api.error.ErrorCode;
import java.util.Set;

/**
 * The query parameters that the operations share. Values out of range are refused with
 * {@link ErrorCode#INVALID_QUERY_PARAMETER} (inferred: nothing is known of them).
 *
 * @param envelope whether the body repeats the status
 * @param pretty whether the body is indented
 * @param paging which part of a list
 */
public record QueryParameters(boolean envelope, boolean pretty, Paging paging) {

    /** What holds when nothing was asked for. */
    public static final QueryParameters NONE = new QueryParameters(false, false, new Paging(true, 100, 1));

    private static final String ENVELOPE = "envelope";
    private static final String PRETTY = "pretty";
    private static final String INCLUDE_COUNT = "includeCount";
    private static final String ITEMS_PER_PAGE = "itemsPerPage";
    private static final String PAGE_NUM = "pageNum";

    /** The names of all of them. */
    public static final Set<String> NAMES = Set.of(ENVELOPE, PRETTY, INCLUDE_COUNT, ITEMS_PER_PAGE, PAGE_NUM);

    /** Most results that one page holds. */
    public static final int MAX_ITEMS_PER_PAGE = 500;

    /**
     * Which part of a list.
     *
     * @param includeCount whether to count, and so to link to the next page
     * @param itemsPerPage 1 to {@link #MAX_ITEMS_PER_PAGE}
     * @param pageNum from 1
     */
    public record Paging(boolean includeCount, int itemsPerPage, int pageNum) {
        /** How many results come before the page. */
        public long offset() {
            return (long) (pageNum - 1) * itemsPerPage;
        }
    }

    /** Reads those that the operation of {@code call} documents. */
    public static QueryParameters read(Call call, boolean paged) {
        if (call.rawQuery() == null) {
            return NONE;
        }
        var values = call.parameters();
        return new QueryParameters(
                flag(ENVELOPE, values.get(ENVELOPE), NONE.envelope),
                flag(PRETTY, values.get(PRETTY), NONE.pretty),
                !paged
                        ? NONE.paging
                        : new Paging(
                                flag(INCLUDE_COUNT, values.get(INCLUDE_COUNT), NONE.paging.includeCount),
                                number(
                                        ITEMS_PER_PAGE,
                                        values.get(ITEMS_PER_PAGE),
                                        NONE.paging.itemsPerPage,
                                        MAX_ITEMS_PER_PAGE),
                                number(PAGE_NUM, values.get(PAGE_NUM), NONE.paging.pageNum, Integer.MAX_VALUE)));
    }

    private static boolean flag(String name, String value, boolean fallback) {
        if (value == null || value.isEmpty()) {
            return fallback;
        }
        if (!value.equals("true") && !value.equals("false")) {
            throw ErrorCode.INVALID_QUERY_PARAMETER.with(name);
        }
        return value.equals("true");
    }

    private static int number(String name, String value, int fallback, int max) {
        if (value == null || value.isEmpty()) {
            return fallback;
        }
        try {
            var number = Integer.parseInt(value);
            if (number >= 1 && number <= max) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw ErrorCode.INVALID_QUERY_PARAMETER.with(name);
        }
        throw ErrorCode.INVALID_QUERY_PARAMETER.with(name);
    }
}
