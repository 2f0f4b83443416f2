package dev.atlassim.webhook.queue;

import dev.atlassim.testing.Settings;
import dev.atlassim.webhook.TemplateRenderFailed;
import dev.atlassim.webhook.WebhookConfig;
import dev.atlassim.webhook.allow.AllowList;
import dev.atlassim.webhook.delivery.DeliveryJournal;
import dev.atlassim.webhook.sending.Sender;
import dev.atlassim.webhook.template.GivenMessages;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A queue with everything that it needs. */
final class Given implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx();
    private final List<TemplateRenderFailed> reported = new CopyOnWriteArrayList<>();
    private final DeliveryJournal journal;
    private final DeliveryQueue queue;

    Given(Map<String, String> settings, Clock clock) {
        var config = Settings.of(WebhookConfig.class, settings);
        var messages = new GivenMessages(config, clock, reported::add);
        journal = new DeliveryJournal(config, clock);
        var sender = new Sender(config, new AllowList(config), vertx);
        queue = new DeliveryQueue(
                config, journal, new Attempts(journal, messages.messages(), sender, clock), messages.failures(), vertx);
    }

    DeliveryQueue queue() {
        return queue;
    }

    DeliveryJournal journal() {
        return journal;
    }

    List<TemplateRenderFailed> reported() {
        return List.copyOf(reported);
    }

    @Override
    public void close() {
        queue.stop();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
