package dev.atlassim.fault.exchange;

import dev.atlassim.api.call.Call;
import dev.atlassim.api.operation.Operation;
import dev.atlassim.state.Credential;
import dev.atlassim.state.Project;
import dev.atlassim.state.Store;
import dev.atlassim.state.World;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** A request as rules see it. What has to be looked up is looked up when a rule first needs it. */
public final class FaultRequest {

    private static final List<String> SAFE = List.of("GET", "HEAD", "OPTIONS");

    private final Call call;
    private final boolean http2;
    private final PastWorlds pastWorlds;
    private final Supplier<Optional<String>> claimed;
    private final String operationId;
    private Optional<String> groupId;
    private Optional<String> integrationType;
    private Optional<String> principal;
    private Set<String> sandboxes;

    FaultRequest(Call call, boolean http2, PastWorlds pastWorlds, Supplier<Optional<String>> claimed) {
        this.call = call;
        this.http2 = http2;
        this.pastWorlds = pastWorlds;
        this.claimed = claimed;
        this.operationId = call.operation().map(Operation::id).orElse(null);
    }

    public Call call() {
        return call;
    }

    /** The operation that it asks for, found out once for all rules; null where there is none. */
    public String operationId() {
        return operationId;
    }

    /** The project that its path names. */
    public Optional<String> groupId() {
        if (groupId == null) {
            groupId = Optional.ofNullable(call.pathParameter("groupId"));
        }
        return groupId;
    }

    /** The type of integration that its path names. */
    public Optional<String> integrationType() {
        if (integrationType == null) {
            integrationType = Optional.ofNullable(call.pathParameter("integrationType"));
        }
        return integrationType;
    }

    /** Whether it came over HTTP/2. */
    public boolean http2() {
        return http2;
    }

    /** Whether {@code method} changes nothing. */
    public static boolean safe(String method) {
        return SAFE.contains(method);
    }

    /** Whether it changes nothing. */
    public boolean safe() {
        return safe(call.method());
    }

    /** Whether it asks for an access token. */
    public boolean forToken() {
        return call.path().equals("/api/oauth/token");
    }

    /** Whether it signs in by {@code scheme}. */
    public boolean signsInBy(String scheme) {
        var authorization = call.header("Authorization");
        return authorization != null && authorization.regionMatches(true, 0, scheme + " ", 0, scheme.length() + 1);
    }

    /** The public key or client id that it claims, proven or not. */
    public Optional<String> principal() {
        if (principal == null) {
            principal = claimed.get();
        }
        return principal;
    }

    /** The organizations that it has to do with: the claimed caller's, and the one that its path leads to. */
    public Set<String> sandboxes() {
        if (sandboxes == null) {
            var world = call.world();
            var found = new HashSet<String>();
            principal()
                    .flatMap(world::credential)
                    .map(Credential::grants)
                    .map(Credential.Grants::orgId)
                    .ifPresent(found::add);
            Optional.ofNullable(call.pathParameter("orgId")).ifPresent(found::add);
            Optional.ofNullable(call.pathParameter("groupId"))
                    .flatMap(world::project)
                    .map(Project::orgId)
                    .ifPresent(found::add);
            sandboxes = found;
        }
        return sandboxes;
    }

    /** The world before the last write to what it reads; empty where that write is longer ago than {@code window}. */
    public Optional<World> past(Duration window) {
        var groupId = call.pathParameter("groupId");
        if (groupId != null) {
            return pastWorlds.of(call.view(), new Store.Owner.OfProject(groupId), window);
        }
        var orgId = Optional.ofNullable(call.pathParameter("orgId"))
                .or(() -> Optional.ofNullable(call.caller())
                        .map(caller -> caller.grants().orgId()));
        return orgId.flatMap(id -> pastWorlds.of(call.view(), new Store.Owner.OfOrganization(id), window));
    }

    /** Lets the rest of the request read {@code world}. */
    public void reads(World world) {
        call.view(call.view(), world);
    }
}
