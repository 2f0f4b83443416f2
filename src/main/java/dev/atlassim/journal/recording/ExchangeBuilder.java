package dev.atlassim.journal.recording;

import dev.atlassim.api.call.Call;
import dev.atlassim.api.error.Refusal;
import dev.atlassim.api.json.Json;
import dev.atlassim.api.operation.Operation;
import dev.atlassim.auth.ClaimedCaller;
import dev.atlassim.auth.SignedUri;
import dev.atlassim.journal.exchange.Exchange;
import dev.atlassim.journal.masking.RequestMasking;
import dev.atlassim.journal.masking.RequestSecrets;
import dev.atlassim.journal.masking.ResponseMasking;
import dev.atlassim.state.Credential;
import dev.atlassim.state.Project;
import dev.atlassim.state.Store;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.regex.Pattern;

/** Builds the recorded exchange out of a call that is about to end. */
@Singleton
public class ExchangeBuilder {

    /** What the ids of callers look like in Atlas; a claimed id of any other form may be a secret in the wrong place. */
    private static final Pattern CALLER_ID = Pattern.compile("[a-z]{8}|mdb_sa_id_[0-9a-f]{24}");

    private final RequestMasking requests;
    private final ResponseMasking responses;
    private final Store store;

    ExchangeBuilder(RequestMasking requests, ResponseMasking responses, Store store) {
        this.requests = requests;
        this.responses = responses;
        this.store = store;
    }

    /** The exchange; the status is null where the connection was closed before there was one. */
    Exchange exchange(Arrival arrival, RoutingContext context, Integer status) {
        var call = Call.of(context);
        var secrets = new RequestSecrets();
        var request = request(context, call, secrets);
        var response = new Exchange.Response(
                status,
                errorCode(call),
                responses.body(call, request.query(), secrets),
                arrival.micros(),
                call.fault(),
                isChallenge(context, status),
                status != null);
        return new Exchange(arrival.sequence(), arrival.time(), request, response);
    }

    private static boolean isChallenge(RoutingContext context, Integer status) {
        return Integer.valueOf(401).equals(status)
                && !context.request().headers().contains("Authorization")
                && context.response().headers().getAll("WWW-Authenticate").stream()
                        .anyMatch(scheme -> scheme.startsWith("Digest "));
    }

    private Exchange.Request request(RoutingContext context, Call call, RequestSecrets secrets) {
        var operation = call.operation().orElse(null);
        var caller = Optional.ofNullable(call.caller());
        var principal = caller.map(Credential::id)
                .or(() -> ClaimedCaller.of(call).filter(this::isCallerId))
                .orElse(null);
        return new Exchange.Request(
                call.operation().map(Operation::id).orElse(null),
                call.method(),
                call.path(),
                requests.query(call.rawQuery(), operation, secrets),
                call.pathParameter("groupId"),
                call.pathParameter("integrationType"),
                principal,
                caller.isPresent(),
                signedUri(SignedUri.of(context), operation, secrets),
                sandbox(call, caller, principal).orElse(null),
                requests.headers(context.request().headers(), secrets),
                requests.body(call, principal, secrets));
    }

    /** The uri that was signed, masked like the query of the request; user and password of an absolute one are left out. */
    private String signedUri(String uri, Operation operation, RequestSecrets secrets) {
        if (uri == null) {
            return null;
        }
        var query = uri.indexOf('?');
        var path = (query < 0 ? uri : uri.substring(0, query));
        var user = path.startsWith("/") ? -1 : path.lastIndexOf('@');
        return path.substring(user + 1)
                + (query < 0
                        ? ""
                        : requests.query(uri.substring(query + 1), operation, secrets)
                                .text());
    }

    private boolean isCallerId(String id) {
        return CALLER_ID.matcher(id).matches() || store.read().credential(id).isPresent();
    }

    private Optional<String> sandbox(Call call, Optional<Credential> caller, String claimed) {
        var world = store.read();
        return caller.map(credential -> credential.grants().orgId())
                .or(() -> Optional.ofNullable(call.pathParameter("groupId"))
                        .flatMap(world::project)
                        .map(Project::orgId))
                .or(() -> Optional.ofNullable(call.pathParameter("orgId"))
                        .filter(id -> world.organization(id).isPresent()))
                .or(() -> Optional.ofNullable(claimed)
                        .flatMap(world::credential)
                        .map(credential -> credential.grants().orgId()));
    }

    private static String errorCode(Call call) {
        if (call.refusal() instanceof Refusal.Catalogued error) {
            return error.code().name();
        }
        if (call.refusal() == null && call.operation().isEmpty() && call.responseBody() != null) {
            return Json.readObject(call.responseBody(), Integer.MAX_VALUE)
                    .path("error")
                    .textValue();
        }
        return null;
    }
}
