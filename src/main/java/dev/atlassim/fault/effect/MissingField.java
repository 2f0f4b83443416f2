package dev.atlassim.fault.effect;

import dev.atlassim.fault.Fault;
import dev.atlassim.fault.Kind;
import dev.atlassim.fault.exchange.Answer;
import dev.atlassim.fault.exchange.Exchange;
import dev.atlassim.fault.form.Form;

/** {@code missingField}: each document lacks one field, as of an older Atlas. */
public record MissingField(String field) implements Fault {

    static final Kind KIND = Kind.ofAnswer(
            "missingField",
            Form.Fields.none().must("field", Form.Text.of("\\S{1,64}", "a name of 1 to 64 characters")),
            node -> new MissingField(node.get("field").textValue()));

    @Override
    public boolean concerns(Answer answer) {
        return answer.document().isPresent();
    }

    @Override
    public void spoil(Exchange exchange) {
        exchange.answer().eachDocument(document -> document.remove(field));
        exchange.proceed();
    }
}
