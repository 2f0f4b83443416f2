package dev.atlassim.webhook.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.atlassim.webhook.delivery.Delivery;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A page of deliveries, newest first.
 *
 * @param next the cursor of the next page
 * @param settled whether there are as many deliveries as expected, and none of them is pending
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Deliveries")
record DeliveryPage(List<DeliveryView> deliveries, String next, boolean settled) {

    /** The page of {@code all}, newest first, that {@code query} asks for. */
    static DeliveryPage of(List<Delivery> all, DeliveryQuery query) {
        var matching = all.stream().filter(query::matches).toList();
        var rest = matching.stream().filter(query::reached).toList();
        var page = rest.stream().limit(query.pageSize()).toList();
        return new DeliveryPage(
                page.stream().map(DeliveryView::of).toList(),
                rest.size() > page.size()
                        ? Long.toString(page.get(page.size() - 1).id())
                        : null,
                matching.size() >= query.expected() && matching.stream().noneMatch(Delivery::pending));
    }
}
