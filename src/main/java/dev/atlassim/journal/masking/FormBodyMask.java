package dev.atlassim.journal.masking;

import static dev.atlassim.api.operation.BodyMask.showIf;

import dev.atlassim.api.operation.BodyMask;
import java.util.Set;

/** What the journal keeps in clear of a form sent to the OAuth endpoints. */
final class FormBodyMask {

    private static final Set<String> GRANT_TYPES =
            Set.of("client_credentials", "authorization_code", "password", "refresh_token");

    private FormBodyMask() {}

    /** For a form sent by {@code principal}. */
    static BodyMask of(String principal) {
        return (key, value) -> switch (key) {
            case "client_id" -> showIf(value.asText().equals(principal), value);
            case "grant_type" -> showIf(GRANT_TYPES.contains(value.asText()), value);
            default -> BodyMask.MASKED;
        };
    }
}
