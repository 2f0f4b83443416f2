package dev.atlassim.fault.effect;

import dev.atlassim.fault.Fault;
import dev.atlassim.fault.FaultType;
import dev.atlassim.fault.exchange.FaultExchange;
import dev.atlassim.fault.exchange.FaultResponse;
import dev.atlassim.form.Fields;
import java.util.Arrays;

/** {@code malformedJson}: the first half of the body, announced as if it were all. */
public record MalformedJson() implements Fault {

    static final FaultType TYPE = FaultType.ofResponse("malformedJson", Fields.NONE, parameters -> new MalformedJson());

    @Override
    public boolean appliesTo(FaultResponse response) {
        return response.body().length > 1;
    }

    @Override
    public void inject(FaultExchange exchange) {
        var body = exchange.response().body();
        exchange.response().body(Arrays.copyOf(body, body.length / 2));
        exchange.proceed();
    }
}
