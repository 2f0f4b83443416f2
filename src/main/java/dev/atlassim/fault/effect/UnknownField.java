package dev.atlassim.fault.effect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.atlassim.fault.Fault;
import dev.atlassim.fault.FaultType;
import dev.atlassim.fault.exchange.FaultExchange;
import dev.atlassim.fault.exchange.FaultResponse;
import dev.atlassim.form.Any;
import dev.atlassim.form.Fields;
import dev.atlassim.form.Form;
import dev.atlassim.form.Key;
import dev.atlassim.form.Text;

/** {@code unknownField}: each document has one field more than clients know, as of a newer Atlas. */
public record UnknownField(String field, JsonNode value) implements Fault {

    private static final Key<String> FIELD = Key.text("field", Text.of("\\S{1,64}", "a name of 1 to 64 characters"));
    private static final Key<JsonNode> VALUE = Key.of("value", new Any(node -> true, "anything", Form.object()));

    static final FaultType TYPE = FaultType.ofResponse(
            "unknownField",
            Fields.of(FIELD, VALUE),
            parameters -> new UnknownField(
                    parameters.get(FIELD).orElse("fieldOfANewerAtlas"),
                    parameters.get(VALUE).orElse(TextNode.valueOf("unknown"))));

    @Override
    public boolean appliesTo(FaultResponse response) {
        return response.document().isPresent();
    }

    @Override
    public void inject(FaultExchange exchange) {
        exchange.response().eachDocument(document -> document.set(field, value));
        exchange.proceed();
    }
}
