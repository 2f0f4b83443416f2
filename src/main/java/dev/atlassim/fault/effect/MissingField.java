package dev.atlassim.fault.effect;

import dev.atlassim.fault.Fault;
import dev.atlassim.fault.FaultType;
import dev.atlassim.fault.exchange.FaultExchange;
import dev.atlassim.fault.exchange.FaultResponse;
import dev.atlassim.form.Fields;
import dev.atlassim.form.Key;
import dev.atlassim.form.Text;

/** {@code missingField}: each document lacks one field, as of an older Atlas. */
public record MissingField(String field) implements Fault {

    private static final Key<String> FIELD = Key.text("field", Text.of("\\S{1,64}", "a name of 1 to 64 characters"));

    static final FaultType TYPE = FaultType.ofResponse(
            "missingField",
            Fields.of(FIELD).requiring(FIELD),
            parameters -> new MissingField(parameters.get(FIELD).orElseThrow()));

    @Override
    public boolean appliesTo(FaultResponse response) {
        return response.document().isPresent();
    }

    @Override
    public void inject(FaultExchange exchange) {
        exchange.response().eachDocument(document -> document.remove(field));
        exchange.proceed();
    }
}
