package dev.atlassim.fault;

/** {@code rateLimit}: 429, with the headers that go with it. The bucket itself is left alone. */
record RateLimit(long retryAfter) implements Fault {

    static final Kind KIND = Kind.instead(
            "rateLimit",
            Form.Fields.none().with("retryAfter", Form.Numeric.whole(1, 86_400)),
            node -> new RateLimit(node.path("retryAfter").asLong(60)));

    /** As Atlas counts only requests that have signed in, one that has not is not refused either. */
    @Override
    public boolean concerns(Request request) {
        return request.forToken()
                || (request.call().operation().isPresent() && request.call().header("Authorization") != null);
    }

    @Override
    public void spoil(Exchange exchange) {
        exchange.refuse(exchange.refusals().rateLimited(exchange.call(), retryAfter));
    }
}
