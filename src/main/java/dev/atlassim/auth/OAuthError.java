package dev.atlassim.auth;

import java.util.Locale;

/** What the OAuth endpoints refuse a request with, as OAuth spells it. */
public enum OAuthError {
    INVALID_CLIENT("Invalid credentials provided."),
    INVALID_REQUEST("The parameter %s is missing."),
    UNSUPPORTED_GRANT_TYPE("Only client_credentials is supported.");

    private final String description;

    OAuthError(String description) {
        this.description = description;
    }

    /** Its code on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String description(String... parameters) {
        return String.format(description, (Object[]) parameters);
    }
}
