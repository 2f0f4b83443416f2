package dev.atlassim.auth;

import io.vertx.ext.web.RoutingContext;

/**
 * The {@code uri} that an API key signed, where it is not the request target: some clients sign it without the query, or
 * without the base path. It is kept with the request, for the journal.
 */
public final class SignedUri {

    private static final String KEY = SignedUri.class.getName();

    private SignedUri() {}

    /** Notes that the request was signed for {@code uri}, which is not its target. */
    static void note(RoutingContext context, String uri) {
        context.put(KEY, uri);
    }

    /** Returns the {@code uri} that was signed instead of the request target; null if the two are equal. */
    public static String of(RoutingContext context) {
        return context.get(KEY);
    }
}
