package dev.atlassim.fault.exchange;

import dev.atlassim.api.call.Call;
import dev.atlassim.api.error.Refusal;
import dev.atlassim.api.operation.Operation;
import dev.atlassim.auth.BearerAuthentication;
import dev.atlassim.auth.DigestAuthentication;
import dev.atlassim.auth.Tokens;
import dev.atlassim.ratelimit.Buckets;
import dev.atlassim.ratelimit.TokenRequests;
import jakarta.enterprise.context.ApplicationScoped;

/** The refusals of other features that faults cause, made by the same classes as without a fault. */
@ApplicationScoped
public class Refusals {

    private final Buckets buckets;
    private final TokenRequests tokenRequests;
    private final Tokens tokens;
    private final DigestAuthentication digest;

    Refusals(Buckets buckets, TokenRequests tokenRequests, Tokens tokens, DigestAuthentication digest) {
        this.buckets = buckets;
        this.tokenRequests = tokenRequests;
        this.tokens = tokens;
        this.digest = digest;
    }

    /** One request more than the limit of an operation allows, or of access tokens if it has no operation. */
    public Refusal rateLimited(Call call, long secondsToWait) {
        return call.operation()
                .flatMap(Operation::endpointSet)
                .map(set -> buckets.exhausted(call, set, secondsToWait))
                .orElseGet(() -> tokenRequests.exhausted(secondsToWait))
                .refusal();
    }

    /** Makes the token of the call invalid from now on, for every request. */
    public Refusal tokenEnded(Call call) {
        tokens.revoke(call.header("Authorization").substring("Bearer ".length()).trim());
        return BearerAuthentication.refusal().refusal();
    }

    /** The nonce of the call has been used up. */
    public Refusal staleNonce() {
        return digest.challenge(true).refusal();
    }
}
