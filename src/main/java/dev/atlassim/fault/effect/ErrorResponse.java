package dev.atlassim.fault.effect;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atlassim.api.error.ErrorCode;
import dev.atlassim.api.error.Refusal;
import dev.atlassim.fault.Fault;
import dev.atlassim.fault.FaultConfig;
import dev.atlassim.fault.FaultType;
import dev.atlassim.fault.Stage;
import dev.atlassim.fault.exchange.FaultExchange;
import dev.atlassim.fault.form.Form;
import dev.atlassim.fault.form.Problems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;

/** {@code error}: an error of the catalogue, or whatever somebody else might answer. */
public record ErrorResponse(Refusal refusal, boolean named) implements Fault {

    private static final List<String> FOREIGN = List.of("headers", "body");
    private static final String DEFAULT_TYPE = "text/plain;charset=utf-8";

    static final FaultType TYPE = new FaultType(
            "error",
            List.of(Stage.ARRIVAL, Stage.RESPONSE),
            ErrorResponse::form,
            ErrorResponse::contradictions,
            ErrorResponse::of);

    private static Form.Fields form(FaultConfig limits) {
        return Form.Fields.none()
                .with(
                        "errorCode",
                        new Form.Choice(Arrays.stream(ErrorCode.values())
                                .map(Enum::name)
                                .toList()))
                .with(
                        "parameters",
                        new Form.ListOf(
                                new Form.Any(
                                        node -> node.isTextual() || node.isNumber(),
                                        "text or a number",
                                        typed("string", "number")),
                                0,
                                10))
                .with("status", Form.Numeric.whole(200, 599))
                .with("headers", new Form.MapOf(Form.Text.of("[ -~]{0,8192}", "printable ASCII")))
                .with(
                        "body",
                        new Form.Any(
                                node -> node.isTextual() && node.textValue().length() <= limits.maxBodySize(),
                                "text of at most " + limits.maxBodySize() + " characters",
                                Form.object().put("type", "string").put("maxLength", limits.maxBodySize())));
    }

    private static com.fasterxml.jackson.databind.node.ObjectNode typed(String... types) {
        var schema = Form.object();
        Arrays.stream(types).forEach(schema.putArray("type")::add);
        return schema;
    }

    private static void contradictions(JsonNode node, Problems problems) {
        if (node.has("errorCode") == node.has("status")) {
            problems.add("needs either 'errorCode' or 'status'");
        }
        if (!node.has("errorCode")) {
            if (node.has("parameters")) {
                problems.below("parameters").add("belongs to 'errorCode'");
            }
            headerNames(node, problems);
            return;
        }
        FOREIGN.stream().filter(node::has).forEach(key -> problems.below(key).add("belongs to 'status'"));
        Arrays.stream(ErrorCode.values())
                .filter(code -> code.name().equals(node.path("errorCode").textValue()))
                .filter(code -> code.parameters() != node.path("parameters").size())
                .forEach(code -> problems.below("parameters")
                        .add(code + " takes " + code.parameters() + " parameters, not "
                                + node.path("parameters").size()));
    }

    private static void headerNames(JsonNode node, Problems problems) {
        node.path("headers").fieldNames().forEachRemaining(name -> {
            if (!name.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,256}")) {
                problems.below("headers").below(name).add("is no name of a header");
            } else if (name.equalsIgnoreCase("Content-Length") || name.equalsIgnoreCase("Transfer-Encoding")) {
                problems.below("headers").below(name).add("follows from the body; see truncatedBody");
            }
        });
    }

    private static Fault of(JsonNode node) {
        if (node.has("errorCode")) {
            var parameters = new ArrayList<Object>();
            node.path("parameters").forEach(p -> parameters.add(p.isTextual() ? p.textValue() : p.numberValue()));
            var code = ErrorCode.valueOf(node.get("errorCode").textValue());
            return new ErrorResponse(code.with(parameters.toArray()).refusal(), true);
        }
        var headers = new LinkedHashMap<String, String>();
        node.path("headers")
                .properties()
                .forEach(e -> headers.put(e.getKey(), e.getValue().textValue()));
        var body = node.path("body").asText("");
        if (!body.isEmpty() && headers.keySet().stream().noneMatch("Content-Type"::equalsIgnoreCase)) {
            headers.put("Content-Type", DEFAULT_TYPE);
        }
        return new ErrorResponse(
                new Refusal.Foreign(node.get("status").intValue(), headers, body), !node.has("headers"));
    }

    @Override
    public void inject(FaultExchange exchange) {
        exchange.refuse(refusal);
    }
}
