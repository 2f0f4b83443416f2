package dev.atlassim.fault.effect;

import dev.atlassim.fault.Fault;
import dev.atlassim.fault.FaultType;
import dev.atlassim.fault.exchange.FaultExchange;
import dev.atlassim.fault.exchange.FaultResponse;
import dev.atlassim.form.Fields;
import dev.atlassim.form.Key;
import dev.atlassim.form.Text;

/** {@code wrongContentType}: the right body under another type. */
public record WrongContentType(String contentType) implements Fault {

    private static final Key<String> CONTENT_TYPE = Key.text("contentType", Text.of("[ -~]{1,256}", "a media type"));

    static final FaultType TYPE = FaultType.ofResponse(
            "wrongContentType",
            Fields.of(CONTENT_TYPE),
            parameters -> new WrongContentType(parameters.get(CONTENT_TYPE).orElse("text/html")));

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
