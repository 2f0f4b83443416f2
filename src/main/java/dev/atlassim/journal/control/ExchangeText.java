package dev.atlassim.journal.control;

import dev.atlassim.journal.exchange.Exchange;
import dev.atlassim.journal.exchange.RecordedBody;

/** Exchanges as text for people: what a failed test prints. */
final class ExchangeText {

    private ExchangeText() {}

    /** A line that says how many sign-in challenges are left out, if there are any. */
    static String leftOut(int challenges) {
        return challenges == 0 ? "" : "(sign-in challenges left out: " + challenges + "; challenges=true lists them)\n";
    }

    /** One exchange; ends with a newline. */
    static String of(Exchange exchange) {
        var request = exchange.request();
        var response = exchange.response();
        return exchange.time() + " " + request.method() + " " + request.path()
                + request.query().text()
                + caller(request)
                + (request.signedUri() == null ? "" : ", signed for " + request.signedUri()) + "\n"
                + body(request.body())
                + "  -> " + (response.status() == null ? "no answer" : response.status())
                + (response.errorCode() == null ? "" : " " + response.errorCode())
                + (exchange.notSimulated() ? ", not simulated" : "")
                + (response.complete() ? "" : ", the connection died")
                + (response.fault() == null ? "" : ", fault " + response.fault())
                + "\n"
                + body(response.body());
    }

    private static String caller(Exchange.Request request) {
        if (request.principal() == null) {
            return ", nobody signed in";
        }
        return request.signedIn() ? " by " + request.principal() : ", claiming to be " + request.principal();
    }

    private static String body(RecordedBody body) {
        if (body instanceof RecordedBody.Kept kept) {
            return "     " + kept.tree() + "\n";
        }
        return body instanceof RecordedBody.NotKept notKept ? "     (body not kept: " + notKept.reason() + ")\n" : "";
    }
}
