package dev.atlassim.fault.effect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.api.error.ErrorCode;
import dev.atlassim.api.error.Refusal;
import dev.atlassim.fault.Fault;
import dev.atlassim.fault.FaultConfig;
import dev.atlassim.fault.FaultType;
import dev.atlassim.fault.Stage;
import dev.atlassim.fault.exchange.FaultExchange;
import dev.atlassim.form.Any;
import dev.atlassim.form.Choice;
import dev.atlassim.form.Fields;
import dev.atlassim.form.Form;
import dev.atlassim.form.Key;
import dev.atlassim.form.ListOf;
import dev.atlassim.form.MapOf;
import dev.atlassim.form.Place;
import dev.atlassim.form.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;

/** {@code error}: an error of the catalogue, or any other response. */
public record ErrorResponse(Refusal refusal, boolean named) implements Fault {

    private static final List<String> FOREIGN = List.of("headers", "body");
    private static final String DEFAULT_TYPE = "text/plain;charset=utf-8";

    static final FaultType TYPE = new FaultType(
            "error",
            List.of(Stage.ARRIVAL, Stage.RESPONSE),
            ErrorResponse::form,
            ErrorResponse::contradictions,
            parameters -> of(parameters.object()));

    private static Fields form(FaultConfig limits) {
        var parameter =
                new Any(node -> node.isTextual() || node.isNumber(), "text or a number", typed("string", "number"));
        var body = new Any(
                node -> node.isTextual() && node.textValue().length() <= limits.maxBodySize(),
                "text of at most " + limits.maxBodySize() + " characters",
                Form.object().put("type", "string").put("maxLength", limits.maxBodySize()));
        return Fields.of(
                Key.text("errorCode", Choice.of(Arrays.stream(ErrorCode.values()))),
                Key.of("parameters", ListOf.sized(parameter, 0, 10)),
                Key.whole("status", 200, 599),
                Key.of("headers", new MapOf(Text.of("[ -~]{0,8192}", "printable ASCII"))),
                Key.of("body", body));
    }

    private static ObjectNode typed(String... types) {
        var schema = Form.object();
        Arrays.stream(types).forEach(schema.putArray("type")::add);
        return schema;
    }

    private static void contradictions(JsonNode node, Place place) {
        if (node.has("errorCode") == node.has("status")) {
            place.report("needs either 'errorCode' or 'status'");
        }
        if (!node.has("errorCode")) {
            if (node.has("parameters")) {
                place.key("parameters").report("belongs to 'errorCode'");
            }
            headerNames(node, place);
            return;
        }
        FOREIGN.stream().filter(node::has).forEach(key -> place.key(key).report("belongs to 'status'"));
        Arrays.stream(ErrorCode.values())
                .filter(code -> code.name().equals(node.path("errorCode").textValue()))
                .filter(code -> code.parameters() != node.path("parameters").size())
                .forEach(code -> place.key("parameters")
                        .report(code + " takes " + code.parameters() + " parameters, not "
                                + node.path("parameters").size()));
    }

    private static void headerNames(JsonNode node, Place place) {
        node.path("headers").fieldNames().forEachRemaining(name -> {
            if (!name.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,256}")) {
                place.key("headers").key(name).report("is not the name of a header");
            } else if (name.equalsIgnoreCase("Content-Length") || name.equalsIgnoreCase("Transfer-Encoding")) {
                place.key("headers").key(name).report("follows from the body; see truncatedBody");
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
