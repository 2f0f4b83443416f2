package dev.atlassim.alert.delivery;

import dev.atlassim.alert.Notifier;
import dev.atlassim.alert.life.Due;
import dev.atlassim.state.Organization;
import dev.atlassim.state.Project;
import dev.atlassim.state.Store;
import dev.atlassim.webhook.Deliveries;
import dev.atlassim.webhook.Occasion;
import jakarta.inject.Singleton;
import java.util.List;

/** Hands notifications to the delivery of webhooks, which records those to other services. */
@Singleton
final class WebhookNotifier implements Notifier {

    private final Deliveries deliveries;
    private final Store store;

    WebhookNotifier(Deliveries deliveries, Store store) {
        this.deliveries = deliveries;
        this.store = store;
    }

    @Override
    public void send(Project project, List<Due> due) {
        if (due.isEmpty()) {
            return;
        }
        var organizationName = store.read()
                .organization(project.orgId())
                .map(Organization::name)
                .orElse("");
        due.forEach(one -> deliveries.send(new Occasion(
                project.id(),
                one.alert().id(),
                one.alert().alertConfigId(),
                one.event(),
                DestinationOf.of(one.notification(), project),
                Payload.of(project, organizationName, one))));
    }
}
