package dev.atlassim.journal.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.atlassim.journal.exchange.Exchange;
import dev.atlassim.journal.exchange.NamedValue;
import dev.atlassim.journal.exchange.RecordedBody;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An exchange as the control API shows it. Values that it does not have are left out. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExchangeView(String id, String time, Request request, Response response) {

    static ExchangeView of(Exchange exchange) {
        return new ExchangeView(
                exchange.id(), exchange.time().toString(), Request.of(exchange.request()), Response.of(exchange));
    }

    /** The request. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Request(
            String operationId,
            String method,
            String path,
            Map<String, List<String>> query,
            String groupId,
            String integrationType,
            String principal,
            boolean signedIn,
            String signedUri,
            String sandbox,
            Map<String, List<String>> headers,
            @Schema(implementation = Object.class) JsonNode body,
            NotKept bodyNotKept) {

        static Request of(Exchange.Request request) {
            return new Request(
                    request.operationId(),
                    request.method(),
                    request.path(),
                    request.query().notKept() ? null : byName(request.query().parameters()),
                    request.groupId(),
                    request.integrationType(),
                    request.principal(),
                    request.signedIn(),
                    request.signedUri(),
                    request.sandbox(),
                    byName(request.headers()),
                    shown(request.body()),
                    NotKept.of(request.body()));
        }
    }

    /** The response. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Response(
            Integer status,
            String errorCode,
            long durationMicros,
            String fault,
            Boolean challenge,
            Boolean notSimulated,
            boolean complete,
            @Schema(implementation = Object.class) JsonNode body,
            NotKept bodyNotKept) {

        static Response of(Exchange exchange) {
            var response = exchange.response();
            return new Response(
                    response.status(),
                    response.errorCode(),
                    response.micros(),
                    response.fault(),
                    trueOrAbsent(response.challenge()),
                    trueOrAbsent(exchange.notSimulated()),
                    response.complete(),
                    shown(response.body()),
                    NotKept.of(response.body()));
        }
    }

    /** A body that is not recorded. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NotKept(Long length, String reason) {

        static NotKept of(RecordedBody body) {
            return body instanceof RecordedBody.NotKept notKept
                    ? new NotKept(notKept.length() < 0 ? null : notKept.length(), notKept.reason())
                    : null;
        }
    }

    private static Boolean trueOrAbsent(boolean value) {
        return value ? true : null;
    }

    private static JsonNode shown(RecordedBody body) {
        return body instanceof RecordedBody.Kept kept ? kept.tree() : null;
    }

    private static Map<String, List<String>> byName(List<NamedValue> values) {
        var byName = new LinkedHashMap<String, List<String>>();
        values.forEach(value ->
                byName.computeIfAbsent(value.name(), name -> new ArrayList<>()).add(value.shown()));
        return byName;
    }
}
