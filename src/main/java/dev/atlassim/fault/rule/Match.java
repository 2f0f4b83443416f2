package dev.atlassim.fault.rule;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atlassim.api.call.Call;
import dev.atlassim.api.operation.Operation;
import dev.atlassim.api.operation.Operations;
import dev.atlassim.fault.exchange.FaultRequest;
import dev.atlassim.form.Choice;
import dev.atlassim.form.Fields;
import dev.atlassim.form.Form;
import dev.atlassim.form.Key;
import dev.atlassim.form.MapOf;
import dev.atlassim.form.Place;
import dev.atlassim.form.RegexText;
import dev.atlassim.form.Text;
import dev.atlassim.integration.IntegrationType;
import dev.atlassim.state.ObjectIds;
import dev.atlassim.text.Regex;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which requests a rule matches. A condition that is null or empty holds for every request; all conditions must hold. */
public record Match(
        String operationId,
        String method,
        String path,
        Regex urlPathPattern,
        String integrationType,
        String groupId,
        String sandbox,
        String principal,
        Map<String, String> header,
        Map<String, String> query) {

    private static final List<String> METHODS = List.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE");

    /** Two names of one thing: the first is of this simulator, the second of WireMock and of verification. */
    private static final List<String> PATTERNS = List.of("pathPattern", "urlPathPattern");

    private static final Form VALUES = new MapOf(Text.of(".{0,1024}", "at most 1024 characters"));
    private static final Form ID = Text.of(ObjectIds.PATTERN, "24 hexadecimal digits");

    /** What it looks like in a rule. */
    static final Fields FORM = Fields.of(
            Key.text("operationId", new Choice(Operations.ids())),
            Key.text("method", new Choice(METHODS)),
            Key.text("path", Text.of("/.{0,1023}", "a path that begins with a slash")),
            Key.text("pathPattern", new RegexText()),
            Key.text("urlPathPattern", new RegexText()),
            Key.text("integrationType", Choice.of(Arrays.stream(IntegrationType.values()))),
            Key.text("groupId", ID),
            Key.text("sandbox", ID),
            Key.text("principal", Text.of("[A-Za-z0-9_-]{1,64}", "a public key or a client id")),
            Key.of("header", VALUES),
            Key.of("query", VALUES));

    /** Reads what {@link #FORM} describes. */
    public static Match of(JsonNode node) {
        var pattern =
                node.path("urlPathPattern").asText(node.path("pathPattern").textValue());
        return new Match(
                node.path("operationId").textValue(),
                node.path("method").textValue(),
                node.path("path").textValue(),
                pattern == null ? null : Regex.of(pattern),
                node.path("integrationType").textValue(),
                node.path("groupId").textValue(),
                node.path("sandbox").textValue(),
                node.path("principal").textValue(),
                map(node.path("header")),
                map(node.path("query")));
    }

    private static Map<String, String> map(JsonNode node) {
        var map = new LinkedHashMap<String, String>();
        node.properties()
                .forEach(entry -> map.put(entry.getKey(), entry.getValue().textValue()));
        return map;
    }

    /** Whether {@code request} matches; the most expensive conditions come last. */
    boolean holds(FaultRequest request) {
        var call = request.call();
        return (operationId == null || operationId.equals(request.operationId()))
                && (method == null || method.equals(call.method()))
                && (path == null || path.equals(call.path()))
                && (integrationType == null
                        || integrationType.equals(request.integrationType().orElse(null)))
                && (groupId == null || groupId.equals(request.groupId().orElse(null)))
                && (principal == null || principal.equals(request.principal().orElse(null)))
                && (header.isEmpty() || headersHold(call))
                && (query.isEmpty() || queryHolds(call))
                && (sandbox == null || request.sandboxes().contains(sandbox))
                && (urlPathPattern == null || urlPathPattern.matches(call.path()));
    }

    private boolean headersHold(Call call) {
        for (var entry : header.entrySet()) {
            if (!entry.getValue().equals(call.header(entry.getKey()))) {
                return false;
            }
        }
        return true;
    }

    private boolean queryHolds(Call call) {
        for (var entry : query.entrySet()) {
            if (!call.parameters().getAll(entry.getKey()).contains(entry.getValue())) {
                return false;
            }
        }
        return true;
    }

    /** Whether only requests that change nothing can match. */
    static boolean safeOnly(JsonNode node) {
        return operation(node).map(o -> FaultRequest.safe(o.method())).orElse(false)
                || FaultRequest.safe(node.path("method").asText());
    }

    /** Reports conditions that no request can meet. */
    static void contradictions(JsonNode node, Place place) {
        operation(node).ifPresent(operation -> {
            var method = node.path("method").textValue();
            var get = operation.method().equals("GET") && "HEAD".equals(method);
            if (method != null && !get && !method.equals(operation.method())) {
                place.key("method").report("can never match: " + operation.id() + " is a " + operation.method());
            }
            for (var parameter : List.of("integrationType", "groupId")) {
                if (node.has(parameter) && !operation.path().contains("{" + parameter + "}")) {
                    place.key(parameter)
                            .report("can never match: the path of " + operation.id() + " has no " + parameter);
                }
            }
        });
        for (var pattern : PATTERNS) {
            if (node.has("path") && node.has(pattern)) {
                place.key(pattern).report("contradicts 'path'; give one of them");
            }
        }
        if (PATTERNS.stream().allMatch(node::has)) {
            place.key("pathPattern").report("is another name of 'urlPathPattern'; give one of them");
        }
    }

    private static Optional<Operation> operation(JsonNode node) {
        return Optional.ofNullable(node.path("operationId").textValue()).flatMap(Operations::ofId);
    }
}
