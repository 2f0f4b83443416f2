package dev.atlassim.api.error;

import java.util.List;
import java.util.Map;

/** An answer that is not what the caller asked for, before it has been rendered. */
public sealed interface Refusal {

    /** The HTTP status. */
    int status();

    /** Headers of this answer beyond those that every answer has. */
    Map<String, String> headers();

    /** An error of the catalogue. */
    record Catalogued(ErrorCode code, List<Object> parameters, Map<String, String> headers) implements Refusal {

        Catalogued(ErrorCode code, Object... parameters) {
            this(code, List.of(parameters), Map.of());
            if (parameters.length != code.parameters()) {
                throw new IllegalArgumentException(code + " takes " + code.parameters() + " parameters");
            }
        }

        @Override
        public int status() {
            return code.status();
        }

        /** The text with the parameters in place. */
        public String detail() {
            return String.format(code.template(), parameters.toArray());
        }
    }

    /**
     * The answer to a request that did not sign in. Recorded 2026-08-10: its body is pretty-printed, in a key order of
     * its own.
     *
     * @param wwwAuthenticate the challenge
     */
    record Challenge(String wwwAuthenticate) implements Refusal {
        @Override
        public int status() {
            return 401;
        }

        @Override
        public Map<String, String> headers() {
            return Map.of("WWW-Authenticate", wwwAuthenticate);
        }
    }

    /** An answer that Atlas itself does not give, such as that of a proxy in front of it: these headers, a date, and this body. */
    record Foreign(int status, Map<String, String> headers, String body) implements Refusal {}

    /** An answer without a body. */
    record Bare(int status, Map<String, String> headers) implements Refusal {}
}
