package dev.atlassim.fault;

/** {@code staleNonce}: a request signed by Digest is challenged again, its nonce being too old. */
record StaleNonce() implements Fault {

    static final Kind KIND = Kind.instead("staleNonce", Form.Fields.none(), node -> new StaleNonce());

    @Override
    public boolean concerns(Request request) {
        return request.signsInBy("Digest");
    }

    @Override
    public void spoil(Exchange exchange) {
        exchange.refuse(exchange.refusals().staleNonce());
    }
}
