package dev.atlassim.webhook;

import dev.atlassim.state.Secret;
import java.util.Optional;

/** Where a notification goes. */
public sealed interface Destination {

    /** The type of the service, as Atlas spells it. */
    String type();

    /** A service whose payloads are not public. Nothing is sent to it. */
    record OtherService(String type) implements Destination {}

    /**
     * A webhook.
     *
     * @param url the address that the notification is posted to
     * @param secret the key of the signature; without it, the request is not signed
     * @param bodyTemplate the template of the body
     * @param headersTemplate the template of further headers
     */
    record Webhook(Secret url, Optional<Secret> secret, Optional<Secret> bodyTemplate, Optional<Secret> headersTemplate)
            implements Destination {

        /** The name of the type. */
        public static final String TYPE = "WEBHOOK";

        /** A webhook with these settings, of which all but the URL may be null. */
        public static Webhook of(String url, String secret, String bodyTemplate, String headersTemplate) {
            return new Webhook(new Secret(url), given(secret), given(bodyTemplate), given(headersTemplate));
        }

        private static Optional<Secret> given(String value) {
            return value == null || value.isEmpty() ? Optional.empty() : Optional.of(new Secret(value));
        }

        @Override
        public String type() {
            return TYPE;
        }
    }
}
