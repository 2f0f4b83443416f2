package dev.atlassim.fault.effect;

import dev.atlassim.fault.Fault;
import dev.atlassim.fault.FaultType;
import dev.atlassim.fault.exchange.FaultExchange;
import dev.atlassim.fault.exchange.FaultRequest;
import dev.atlassim.form.Fields;
import dev.atlassim.form.Key;

/** {@code rateLimit}: 429, with the headers that go with it. The bucket itself is left alone. */
public record RateLimit(long retryAfter) implements Fault {

    private static final Key<Long> RETRY_AFTER = Key.whole("retryAfter", 1, 86_400);

    static final FaultType TYPE = FaultType.before(
            "rateLimit",
            Fields.of(RETRY_AFTER),
            parameters -> new RateLimit(parameters.get(RETRY_AFTER).orElse(60L)));

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
