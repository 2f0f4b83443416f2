package dev.atlassim.api.error;

import java.util.Map;

/** Ends a request with a refusal. Carries no stack trace: it is an answer, not an accident. */
public final class AtlasException extends RuntimeException {

    private final transient Refusal refusal;
    private final String explanation;

    /** Ends the request with {@code refusal}. */
    public AtlasException(Refusal refusal) {
        this(refusal, null);
    }

    private AtlasException(Refusal refusal, String explanation) {
        super(
                refusal instanceof Refusal.Catalogued error ? error.code().name() : "status " + refusal.status(),
                null,
                false,
                false);
        this.refusal = refusal;
        this.explanation = explanation;
    }

    /** What to answer. */
    public Refusal refusal() {
        return refusal;
    }

    /** The same error of the catalogue with one more header. */
    public AtlasException header(String name, String value) {
        var error = (Refusal.Catalogued) refusal;
        return new AtlasException(
                new Refusal.Catalogued(error.code(), error.parameters(), Map.of(name, value)), explanation);
    }

    /**
     * The same refusal with the reason for it, which callers get that ask for explanations.
     *
     * @param why which check failed, what it wanted, what it found; no secrets
     */
    public AtlasException because(String why) {
        return new AtlasException(refusal, why);
    }

    /** The reason, or null. */
    public String explanation() {
        return explanation;
    }
}
