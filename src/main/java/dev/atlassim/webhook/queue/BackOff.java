package dev.atlassim.webhook.queue;

import dev.atlassim.webhook.WebhookConfig;

/** How long to wait between two attempts. */
final class BackOff {

    /** The doubling ends here, long before a number overflows. */
    private static final int MOST_DOUBLINGS = 20;

    private BackOff() {}

    /** The wait after {@code attempts}, in milliseconds. */
    static long millis(WebhookConfig config, int attempts) {
        var longest = config.maxBackOff().toMillis();
        var first = Math.min(config.backOff().toMillis(), longest);
        var doubled = first << Math.min(attempts - 1, MOST_DOUBLINGS);
        return doubled >> Math.min(attempts - 1, MOST_DOUBLINGS) == first ? Math.min(doubled, longest) : longest;
    }
}
