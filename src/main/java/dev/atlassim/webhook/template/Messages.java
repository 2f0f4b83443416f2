package dev.atlassim.webhook.template;

import dev.atlassim.api.json.Json;
import dev.atlassim.webhook.Destination.Webhook;
import dev.atlassim.webhook.Occasion;
import dev.atlassim.webhook.sending.Message;
import jakarta.inject.Singleton;
import java.util.Map;

/** Makes messages: by the templates of the webhook, or the default one if they fail. */
@Singleton
public class Messages {

    private final TemplateEngine engine;
    private final TemplateFailures failures;

    Messages(TemplateEngine engine, TemplateFailures failures) {
        this.engine = engine;
        this.failures = failures;
    }

    /**
     * A message.
     *
     * @param failure why it is the default one although there is a template; null otherwise
     */
    public record Made(Message message, String failure) {}

    /**
     * The message of {@code occasion} to {@code webhook}.
     *
     * @param report whether to report a failure of a template: not again for the same delivery
     */
    public Made of(Occasion occasion, Webhook webhook, boolean report) throws InterruptedException {
        try {
            return new Made(rendered(occasion, webhook), null);
        } catch (TemplateFailure e) {
            if (report) {
                failures.report(occasion);
            }
            var body = Json.write(occasion.payload(), false);
            return new Made(Message.of(body, occasion.event(), webhook.secret(), Map.of()), e.getMessage());
        }
    }

    private Message rendered(Occasion occasion, Webhook webhook) throws TemplateFailure, InterruptedException {
        return Message.of(body(occasion, webhook), occasion.event(), webhook.secret(), headers(occasion, webhook));
    }

    private byte[] body(Occasion occasion, Webhook webhook) throws TemplateFailure, InterruptedException {
        if (webhook.bodyTemplate().isEmpty()) {
            return Json.write(occasion.payload(), false);
        }
        try {
            return RenderedJson.body(engine.render(webhook.bodyTemplate().get(), occasion.payload()));
        } catch (TemplateFailure e) {
            throw new TemplateFailure("bodyTemplate " + e.getMessage());
        }
    }

    private Map<String, String> headers(Occasion occasion, Webhook webhook)
            throws TemplateFailure, InterruptedException {
        if (webhook.headersTemplate().isEmpty()) {
            return Map.of();
        }
        try {
            return RenderedJson.headers(engine.render(webhook.headersTemplate().get(), occasion.payload()));
        } catch (TemplateFailure e) {
            throw new TemplateFailure("headersTemplate " + e.getMessage());
        }
    }
}
