package dev.atlassim.journal.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.atlassim.journal.exchange.Exchange;
import dev.atlassim.journal.exchange.KeptBody;
import dev.atlassim.journal.exchange.KeptText;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An exchange as the journal shows it. What it has not is left out. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExchangeView(String id, String time, Asked request, Answered response) {

    static ExchangeView of(Exchange exchange) {
        return new ExchangeView(
                exchange.id(),
                exchange.time().toString(),
                Asked.of(exchange.asked()),
                Answered.of(exchange.answered()));
    }

    /** The request. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Asked(
            String operationId,
            String method,
            String path,
            Map<String, List<String>> query,
            String groupId,
            String integrationType,
            String principal,
            boolean signedIn,
            String sandbox,
            Map<String, List<String>> headers,
            JsonNode body,
            NotKept bodyNotKept) {

        static Asked of(Exchange.Asked asked) {
            return new Asked(
                    asked.operationId(),
                    asked.method(),
                    asked.path(),
                    asked.query().withheld() ? null : byName(asked.query().parameters()),
                    asked.groupId(),
                    asked.integrationType(),
                    asked.principal(),
                    asked.signedIn(),
                    asked.sandbox(),
                    byName(asked.headers()),
                    shown(asked.body()),
                    NotKept.of(asked.body()));
        }
    }

    /** The answer. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answered(
            Integer status,
            String errorCode,
            long durationMicros,
            String fault,
            boolean complete,
            JsonNode body,
            NotKept bodyNotKept) {

        static Answered of(Exchange.Answered answered) {
            return new Answered(
                    answered.status(),
                    answered.errorCode(),
                    answered.micros(),
                    answered.fault(),
                    answered.complete(),
                    shown(answered.body()),
                    NotKept.of(answered.body()));
        }
    }

    /** A body of which nothing was kept. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NotKept(Long length, String reason) {

        static NotKept of(KeptBody body) {
            return body instanceof KeptBody.Withheld withheld
                    ? new NotKept(withheld.length() < 0 ? null : withheld.length(), withheld.reason())
                    : null;
        }
    }

    private static JsonNode shown(KeptBody body) {
        return body instanceof KeptBody.Shown shown ? shown.tree() : null;
    }

    private static Map<String, List<String>> byName(List<KeptText> kept) {
        var byName = new LinkedHashMap<String, List<String>>();
        kept.forEach(text ->
                byName.computeIfAbsent(text.name(), name -> new ArrayList<>()).add(text.shown()));
        return byName;
    }
}
