package dev.atlassim.journal.exchange;

import java.util.List;

/**
 * The query of a request, as far as it is kept.
 *
 * @param parameters in the order sent
 * @param withheld whether nothing of it is kept, because it cannot be read or its very names may be secret
 */
public record KeptQuery(List<KeptText> parameters, boolean withheld) {

    public static final KeptQuery NONE = new KeptQuery(List.of(), false);

    public static final KeptQuery WITHHELD = new KeptQuery(List.of(), true);

    /** Whether an answer that quotes the query would tell more than this does. */
    public boolean hidesSomething() {
        return withheld || parameters.stream().anyMatch(p -> p.hidden() != null);
    }
}
