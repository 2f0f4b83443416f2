package dev.atlassim.api.answer;

import dev.atlassim.api.call.Call;
import dev.atlassim.api.call.QueryParameters;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The addresses of the pages of a list. Recorded 2026-08-10: the request's own query parameters stay as they were
 * spelled; the page itself ends in {@code pageNum, itemsPerPage}, the others in {@code itemsPerPage, pageNum}.
 */
final class PageLinks {

    private static final Set<String> OWN = Set.of("pageNum", "itemsPerPage");

    private PageLinks() {}

    static String self(Call call, QueryParameters.Paging paging) {
        return join(call, "pageNum=" + paging.pageNum(), "itemsPerPage=" + paging.itemsPerPage());
    }

    static String other(Call call, QueryParameters.Paging paging, int pageNum) {
        return join(call, "itemsPerPage=" + paging.itemsPerPage(), "pageNum=" + pageNum);
    }

    private static String join(Call call, String... own) {
        var query = call.rawQuery();
        if (query == null) {
            return call.baseUrl() + call.path() + "?" + String.join("&", own);
        }
        Predicate<String> foreign = p -> !p.isEmpty() && !OWN.contains(name(p));
        var kept = Arrays.stream(query.split("&")).filter(foreign);
        return Stream.concat(kept, Arrays.stream(own))
                .collect(Collectors.joining("&", call.baseUrl() + call.path() + "?", ""));
    }

    private static String name(String parameter) {
        return URLDecoder.decode(parameter.split("=", 2)[0], StandardCharsets.UTF_8);
    }
}
