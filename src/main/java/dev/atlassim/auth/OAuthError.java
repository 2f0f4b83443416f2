package dev.atlassim.auth;

import java.util.Locale;

/** The errors of the OAuth endpoints, with the codes of RFC 6749. */
public enum OAuthError {
    INVALID_CLIENT("Invalid credentials provided."),
    INVALID_REQUEST("The parameter %s is missing."),
    UNSUPPORTED_GRANT_TYPE("Only client_credentials is supported.");

    private final String description;

    OAuthError(String description) {
        this.description = description;
    }

    /** Returns the code in the response body. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String description(String... parameters) {
        return String.format(description, (Object[]) parameters);
    }
}
