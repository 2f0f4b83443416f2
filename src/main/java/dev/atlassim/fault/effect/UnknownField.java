package dev.atlassim.fault.effect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.atlassim.fault.Fault;
import dev.atlassim.fault.FaultType;
import dev.atlassim.fault.exchange.FaultExchange;
import dev.atlassim.fault.exchange.FaultResponse;
import dev.atlassim.fault.form.Form;

/** {@code unknownField}: each document has one field more than clients know, as of a newer Atlas. */
public record UnknownField(String field, JsonNode value) implements Fault {

    static final FaultType TYPE = FaultType.ofResponse(
            "unknownField",
            Form.Fields.none()
                    .with("field", Form.Text.of("\\S{1,64}", "a name of 1 to 64 characters"))
                    .with("value", new Form.Any(node -> true, "anything", Form.object())),
            node -> new UnknownField(
                    node.path("field").asText("fieldOfANewerAtlas"),
                    node.has("value") ? node.get("value") : TextNode.valueOf("unknown")));

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
