package dev.atlassim.fault.effect;

import dev.atlassim.fault.Fault;
import dev.atlassim.fault.FaultType;
import dev.atlassim.fault.Stage;
import dev.atlassim.fault.exchange.FaultExchange;
import dev.atlassim.fault.exchange.FaultRequest;
import dev.atlassim.form.Fields;
import dev.atlassim.form.Key;
import dev.atlassim.form.Span;
import java.time.Duration;
import java.util.List;

/**
 * {@code staleRead}: a read sees the state before the last write to its project, or to its organization, as long as
 * that write is not {@code window} ago. A read that has nothing older to see is not concerned.
 */
public record StaleRead(Duration window) implements Fault {

    private static final Key<Duration> WINDOW = Span.key("window");

    static final FaultType TYPE = new FaultType(
            "staleRead",
            List.of(Stage.OPERATION),
            limits -> Fields.of(WINDOW),
            (node, place) -> {},
            parameters -> new StaleRead(parameters.get(WINDOW).orElse(Duration.ofSeconds(60))));

    @Override
    public boolean appliesTo(FaultRequest request) {
        return request.safe() && request.past(window).isPresent();
    }

    @Override
    public boolean readsPast() {
        return true;
    }

    @Override
    public void inject(FaultExchange exchange) {
        exchange.request().past(window).ifPresent(exchange.request()::reads);
        exchange.proceed();
    }
}
