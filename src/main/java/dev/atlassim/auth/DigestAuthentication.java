package dev.atlassim.auth;

import dev.atlassim.api.call.Call;
import dev.atlassim.api.error.AtlasException;
import dev.atlassim.api.error.Refusal;
import dev.atlassim.state.Credential;
import jakarta.enterprise.context.ApplicationScoped;

/** Authentication with an API key by HTTP Digest, with the challenge recorded 2026-08-10. */
@ApplicationScoped
public class DigestAuthentication {

    private static final String REALM = "MMS Public API";
    private static final String NOBODY = "nobody has this password";

    private final Nonces nonces;

    DigestAuthentication(Nonces nonces) {
        this.nonces = nonces;
    }

    /**
     * Returns the API key that signed {@code parameters}, the header's value after the word Digest.
     *
     * @throws AtlasException the challenge, if the signature is missing or wrong
     */
    Credential authenticate(Call call, String parameters) {
        var header = DigestHeader.parse(parameters)
                .orElseThrow(() -> challenge(false)
                        .because("sign-in: the Digest header lacks a directive, or does not use MD5 with qop=auth"));
        if (!header.realm().equals(REALM) || !header.uri().equals(call.target())) {
            throw challenge(false)
                    .because("sign-in: the Digest header is for realm '" + header.realm() + "' and uri '" + header.uri()
                            + "', not for '" + REALM + "' and '" + call.target() + "'");
        }
        var credential = call.world().credential(header.username()).orElse(null);
        var password =
                credential instanceof Credential.ApiKey key ? key.secret().reveal() : NOBODY;
        var proven = header.provesKnowledgeOf(password, call.method());
        if (!proven || !(credential instanceof Credential.ApiKey)) {
            throw challenge(false)
                    .because(
                            credential instanceof Credential.ApiKey
                                    ? "sign-in: the private key for '" + header.username() + "' is wrong"
                                    : "sign-in: there is no API key '" + header.username() + "'");
        }
        if (!nonces.use(header.nonce(), header.count())) {
            throw challenge(true)
                    .because("sign-in: the nonce is unknown or has expired, or its count " + header.nc()
                            + " was used before");
        }
        return credential;
    }

    /** Returns the answer to a request that is not authenticated. */
    public AtlasException challenge(boolean stale) {
        return new AtlasException(new Refusal.Challenge("Digest realm=\"" + REALM + "\", domain=\"\", nonce=\""
                + nonces.give() + "\", algorithm=MD5, qop=\"auth\", stale=" + stale));
    }
}
