package dev.atlassim.webhook;

/**
 * An event for observers: a template of {@code occasion} failed, and the default payload is sent instead. Atlas raises the
 * alert WEBHOOK_TEMPLATE_RENDER_FAILED then. It is fired at most three times per hour and alert configuration
 * (documented), on a thread that sends deliveries.
 */
public record TemplateRenderFailed(Occasion occasion) {}
