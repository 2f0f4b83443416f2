package dev.atlassim.journal.control;

import dev.atlassim.journal.exchange.Exchange;
import dev.atlassim.journal.exchange.KeptBody;
import dev.atlassim.journal.exchange.KeptQuery;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Exchanges as people read them, in order of arrival: what a test prints that failed. Says no more than the journal has. */
final class ExchangeText {

    private ExchangeText() {}

    /** The exchanges of a page that has the newest first. */
    static String of(List<Exchange> page) {
        var ordered = new ArrayList<>(page);
        Collections.reverse(ordered);
        return ordered.stream().map(ExchangeText::of).collect(Collectors.joining());
    }

    private static String of(Exchange exchange) {
        var asked = exchange.asked();
        var answered = exchange.answered();
        return exchange.time() + " " + asked.method() + " " + asked.path() + query(asked.query()) + caller(asked) + "\n"
                + body(asked.body())
                + "  -> " + (answered.status() == null ? "no answer" : answered.status())
                + (answered.errorCode() == null ? "" : " " + answered.errorCode())
                + (answered.complete() ? "" : ", the connection died")
                + (answered.fault() == null ? "" : ", fault " + answered.fault())
                + "\n"
                + body(answered.body());
    }

    private static String caller(Exchange.Asked asked) {
        if (asked.principal() == null) {
            return ", nobody signed in";
        }
        return asked.signedIn() ? " by " + asked.principal() : ", claiming to be " + asked.principal();
    }

    private static String query(KeptQuery query) {
        if (query.withheld()) {
            return "?(not kept)";
        }
        return query.parameters().isEmpty()
                ? ""
                : query.parameters().stream()
                        .map(parameter -> parameter.name() + "=" + parameter.shown())
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static String body(KeptBody body) {
        if (body instanceof KeptBody.Shown shown) {
            return "     " + shown.tree() + "\n";
        }
        return body instanceof KeptBody.Withheld withheld ? "     (body not kept: " + withheld.reason() + ")\n" : "";
    }
}
