package dev.atlassim.fault.effect;

import dev.atlassim.fault.Fault;
import dev.atlassim.fault.FaultType;
import dev.atlassim.fault.exchange.FaultExchange;
import dev.atlassim.fault.exchange.FaultRequest;
import dev.atlassim.fault.form.Form;

/** {@code rateLimit}: 429, with the headers that go with it. The bucket itself is left alone. */
public record RateLimit(long retryAfter) implements Fault {

    static final FaultType TYPE = FaultType.before(
            "rateLimit",
            Form.Fields.none().with("retryAfter", Form.Numeric.whole(1, 86_400)),
            node -> new RateLimit(node.path("retryAfter").asLong(60)));

    /** As Atlas counts only requests that have signed in, one that has not is not refused either. */
    @Override
    public boolean appliesTo(FaultRequest request) {
        return request.forToken()
                || (request.call().operation().isPresent() && request.call().header("Authorization") != null);
    }

    @Override
    public void inject(FaultExchange exchange) {
        exchange.refuse(exchange.refusals().rateLimited(exchange.call(), retryAfter));
    }
}
