package dev.atlassim.fault.rule;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atlassim.api.call.Call;
import dev.atlassim.api.operation.Operation;
import dev.atlassim.api.operation.Operations;
import dev.atlassim.fault.exchange.FaultRequest;
import dev.atlassim.fault.form.Form;
import dev.atlassim.fault.form.Problems;
import dev.atlassim.integration.IntegrationType;
import dev.atlassim.state.ObjectIds;
import dev.atlassim.text.Regex;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which requests a rule is for. What is null or empty holds for every request; all that is said must hold. */
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

    private static final Form VALUE = Form.Text.of(".{0,1024}", "at most 1024 characters");
    private static final Form ID = new Form.Text(ObjectIds.PATTERN, "24 hexadecimal digits");

    /** What it looks like in a rule. */
    static final Form.Fields FORM = Form.Fields.none()
            .with("operationId", new Form.Choice(Operations.ids()))
            .with("method", new Form.Choice(METHODS))
            .with("path", Form.Text.of("/.{0,1023}", "a path that begins with a slash"))
            .with("pathPattern", new Form.RegularExpression())
            .with("urlPathPattern", new Form.RegularExpression())
            .with(
                    "integrationType",
                    new Form.Choice(Arrays.stream(IntegrationType.values())
                            .map(Enum::name)
                            .toList()))
            .with("groupId", ID)
            .with("sandbox", ID)
            .with("principal", Form.Text.of("[A-Za-z0-9_-]{1,64}", "a public key or a client id"))
            .with("header", new Form.MapOf(VALUE))
            .with("query", new Form.MapOf(VALUE));

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

    /** Whether {@code request} is one of those; what takes longest to say is asked last. */
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

    /** Adds what no request could match. */
    static void contradictions(JsonNode node, Problems problems) {
        operation(node).ifPresent(operation -> {
            var method = node.path("method").textValue();
            var get = operation.method().equals("GET") && "HEAD".equals(method);
            if (method != null && !get && !method.equals(operation.method())) {
                problems.below("method").add("can never match: " + operation.id() + " is a " + operation.method());
            }
            for (var parameter : List.of("integrationType", "groupId")) {
                if (node.has(parameter) && !operation.path().contains("{" + parameter + "}")) {
                    problems.below(parameter)
                            .add("can never match: the path of " + operation.id() + " has no " + parameter);
                }
            }
        });
        for (var pattern : PATTERNS) {
            if (node.has("path") && node.has(pattern)) {
                problems.below(pattern).add("contradicts 'path'; give one of them");
            }
        }
        if (PATTERNS.stream().allMatch(node::has)) {
            problems.below("pathPattern").add("is another name of 'urlPathPattern'; give one of them");
        }
    }

    private static Optional<Operation> operation(JsonNode node) {
        return Optional.ofNullable(node.path("operationId").textValue()).flatMap(Operations::ofId);
    }
}
