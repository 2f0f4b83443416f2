package dev.atlassim.journal.verify;

import dev.atlassim.journal.exchange.Exchange;
import java.util.ArrayList;
import java.util.List;

/**
 * What a request must be like.
 *
 * @param conditions all of them
 * @param sandbox the sandbox that it is limited to; null where it is not
 */
record RequestPattern(List<Condition> conditions, String sandbox) {

    /** How {@code exchange} differs; empty where it matches. */
    List<Difference> against(Exchange exchange) {
        var differences = new ArrayList<Difference>();
        for (var condition : conditions) {
            differences.addAll(condition.against(exchange));
        }
        return differences;
    }

    /** The pattern for people. */
    List<String> description() {
        return conditions.stream().map(Condition::description).toList();
    }
}
