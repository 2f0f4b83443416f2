package dev.atlassim.webhook.template;

import dev.atlassim.webhook.TemplateRenderFailed;
import dev.atlassim.webhook.WebhookConfig;
import java.time.Clock;
import java.util.function.Consumer;

/** What renders templates, and the failures of which {@code observers} hear. */
public record GivenMessages(Messages messages, TemplateFailures failures) {

    public GivenMessages(WebhookConfig config, Clock clock, Consumer<TemplateRenderFailed> observers) {
        this(config, new TemplateFailures(clock, observers));
    }

    private GivenMessages(WebhookConfig config, TemplateFailures failures) {
        this(new Messages(new TemplateEngine(config), failures), failures);
    }
}
