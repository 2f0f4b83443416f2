package dev.atlassim.api.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.atlassim.api.call.Call;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A page of a list, with the links and the count as recorded: without counting, the count is 0 and there is no next
 * page.
 *
 * @param status only in an envelope
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<Link> links, List<T> results, Integer status, long totalCount) {

    /**
     * The page that {@code call} asks for.
     *
     * @param all every result in order; only as many are drawn as the page needs
     * @param total how many there are
     */
    public static <T> Page<T> of(Call call, Stream<T> all, long total) {
        return of(call, all, total, Function.identity());
    }

    /**
     * The page that {@code call} asks for.
     *
     * @param all what stands for every result, in order
     * @param total how many there are
     * @param view makes a result; not asked for those on the pages before
     */
    public static <S, T> Page<T> of(Call call, Stream<S> all, long total, Function<S, T> view) {
        var paging = call.query().paging();
        return of(
                call,
                all.skip(paging.offset()).limit(paging.itemsPerPage()).map(view).toList(),
                total);
    }

    /** The page that {@code call} asks for, of a list that is at hand. */
    public static <S, T> Page<T> of(Call call, List<S> all, Function<S, T> view) {
        var paging = call.query().paging();
        var from = (int) Math.min(paging.offset(), all.size());
        var to = Math.min(from + paging.itemsPerPage(), all.size());
        var results = new ArrayList<T>(to - from);
        for (var one : all.subList(from, to)) {
            results.add(view.apply(one));
        }
        return of(call, results, all.size());
    }

    private static <T> Page<T> of(Call call, List<T> results, long total) {
        var paging = call.query().paging();
        var links = new ArrayList<Link>();
        links.add(Link.self(PageLinks.self(call, paging)));
        if (paging.pageNum() > 1) {
            links.add(new Link(PageLinks.other(call, paging, paging.pageNum() - 1), "previous"));
        }
        if (paging.includeCount() && paging.offset() + results.size() < total) {
            links.add(new Link(PageLinks.other(call, paging, paging.pageNum() + 1), "next"));
        }
        return new Page<>(links, results, null, paging.includeCount() ? total : 0);
    }

    public Page<T> withStatus(int answered) {
        return new Page<>(links, results, answered, totalCount);
    }
}
