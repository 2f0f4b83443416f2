package dev.atlassim.fault.effect;

import dev.atlassim.fault.Fault;
import dev.atlassim.fault.FaultType;
import dev.atlassim.fault.exchange.FaultExchange;
import dev.atlassim.fault.exchange.FaultResponse;
import dev.atlassim.fault.form.Form;

/** {@code wrongContentType}: the right body under another type. */
public record WrongContentType(String contentType) implements Fault {

    static final FaultType TYPE = FaultType.ofResponse(
            "wrongContentType",
            Form.Fields.none().with("contentType", Form.Text.of("[ -~]{1,256}", "a media type")),
            node -> new WrongContentType(node.path("contentType").asText("text/html")));

    @Override
    public boolean appliesTo(FaultResponse response) {
        return response.body().length > 0;
    }

    @Override
    public void inject(FaultExchange exchange) {
        exchange.response().header("Content-Type", contentType);
        exchange.proceed();
    }
}
