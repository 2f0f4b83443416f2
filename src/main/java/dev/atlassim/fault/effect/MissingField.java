package dev.atlassim.fault.effect;

import dev.atlassim.fault.Fault;
import dev.atlassim.fault.FaultType;
import dev.atlassim.fault.exchange.FaultExchange;
import dev.atlassim.fault.exchange.FaultResponse;
import dev.atlassim.fault.form.Form;

/** {@code missingField}: each document lacks one field, as of an older Atlas. */
public record MissingField(String field) implements Fault {

    static final FaultType TYPE = FaultType.ofResponse(
            "missingField",
            Form.Fields.none().must("field", Form.Text.of("\\S{1,64}", "a name of 1 to 64 characters")),
            node -> new MissingField(node.get("field").textValue()));

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
