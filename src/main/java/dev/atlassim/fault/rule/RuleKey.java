package dev.atlassim.fault.rule;

import dev.atlassim.fault.exchange.FaultRequest;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A part of a request by whose value rules are found: no rule that asks for another value can match.
 *
 * @param name which header or query parameter; null for the other parts
 */
record RuleKey(Part part, String name) {

    /** The parts. A rule is filed under the first that it names: those that tell most requests apart come first. */
    enum Part {
        PATH,
        GROUP,
        HEADER,
        QUERY,
        INTEGRATION_TYPE,
        SANDBOX,
        PRINCIPAL,
        OPERATION,
        METHOD
    }

    /** What the rule of {@code match} is found by; empty where it asks for no such value. */
    static Optional<RuleKey> of(Match match) {
        for (var part : Part.values()) {
            var key = new RuleKey(part, name(part, match));
            if (key.wanted(match) != null) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }

    private static String name(Part part, Match match) {
        return switch (part) {
            case HEADER -> match.header().keySet().stream().findFirst().orElse(null);
            case QUERY -> match.query().keySet().stream().findFirst().orElse(null);
            default -> null;
        };
    }

    /** The value that the rule of {@code match} asks for, or null. */
    String wanted(Match match) {
        return switch (part) {
            case PATH -> match.path();
            case GROUP -> match.groupId();
            case HEADER -> match.header().get(name);
            case QUERY -> match.query().get(name);
            case INTEGRATION_TYPE -> match.integrationType();
            case SANDBOX -> match.sandbox();
            case PRINCIPAL -> match.principal();
            case OPERATION -> match.operationId();
            case METHOD -> match.method();
        };
    }

    /** The values that {@code request} has, each once. */
    Collection<String> found(FaultRequest request) {
        return switch (part) {
            case PATH -> List.of(request.call().path());
            case GROUP -> one(request.groupId().orElse(null));
            case HEADER -> one(request.call().header(name));
            case QUERY -> Set.copyOf(request.call().parameters().getAll(name));
            case INTEGRATION_TYPE -> one(request.integrationType().orElse(null));
            case SANDBOX -> request.sandboxes();
            case PRINCIPAL -> one(request.principal().orElse(null));
            case OPERATION -> one(request.operationId());
            case METHOD -> List.of(request.call().method());
        };
    }

    private static List<String> one(String value) {
        return value == null ? List.of() : List.of(value);
    }
}
