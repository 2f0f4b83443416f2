package dev.atlassim.api;

import java.util.Map;

/** Ends a request with a refusal. Carries no stack trace: it is an answer, not an accident. */
public final class AtlasException extends RuntimeException {

    private final transient Refusal refusal;

    /** Ends the request with {@code refusal}. */
    public AtlasException(Refusal refusal) {
        super(
                refusal instanceof Refusal.Catalogued error ? error.code().name() : "status " + refusal.status(),
                null,
                false,
                false);
        this.refusal = refusal;
    }

    /** What to answer. */
    public Refusal refusal() {
        return refusal;
    }

    /** The same error of the catalogue with one more header. */
    public AtlasException header(String name, String value) {
        var error = (Refusal.Catalogued) refusal;
        return new AtlasException(new Refusal.Catalogued(error.code(), error.parameters(), Map.of(name, value)));
    }
}
