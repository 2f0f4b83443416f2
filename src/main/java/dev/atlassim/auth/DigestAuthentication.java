package dev.atlassim.auth;

import dev.atlassim.api.call.Call;
import dev.atlassim.api.error.AtlasException;
import dev.atlassim.api.error.Refusal;
import dev.atlassim.state.Credential;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Authentication with an API key by HTTP Digest, with the challenge recorded 2026-08-10. */
@ApplicationScoped
public class DigestAuthentication {

    private static final String REALM = "MMS Public API";
    private static final String NOBODY = "nobody has this password";

    private final Nonces nonces;
    private final boolean strictUri;

    DigestAuthentication(Nonces nonces, AuthConfig config) {
        this.nonces = nonces;
        this.strictUri = config.digest().strictUri();
    }

    /**
     * Returns the API key that signed {@code parameters}, the header's value after the word Digest. The signature is
     * verified over the {@code uri} as sent, which need not be the request target unless the settings say so.
     *
     * @throws AtlasException the challenge, if the signature is missing or wrong
     */
    Credential authenticate(RoutingContext context, String parameters) {
        var call = Call.of(context);
        var header = DigestHeader.parse(parameters)
                .orElseThrow(() -> challenge(false)
                        .because("sign-in: the Digest header lacks a directive, or does not use MD5 with qop=auth"));
        if (!header.realm().equals(REALM)) {
            throw challenge(false)
                    .because("sign-in: the Digest header is for realm '" + header.realm() + "', not for '" + REALM
                            + "'");
        }
        var caller = signer(call, header);
        if (!header.uri().equals(call.target())) {
            SignedUri.note(context, header.uri());
            if (strictUri) {
                throw challenge(false)
                        .because("sign-in: the Digest header signs the uri '" + header.uri()
                                + "', but the request target is '" + call.target()
                                + "' (simulator.auth.digest.strict-uri)");
            }
        }
        if (header.count() == 0) {
            throw challenge(false)
                    .because("sign-in: the count nc=00000000 is wrong: the first request with a nonce has the count"
                            + " nc=00000001");
        }
        if (!nonces.use(header.nonce(), header.count())) {
            throw challenge(true)
                    .because("sign-in: the nonce is unknown or has expired, or its count " + header.nc()
                            + " was used before");
        }
        return caller;
    }

    private Credential signer(Call call, DigestHeader header) {
        var credential = call.world().credential(header.username()).orElse(null);
        var password =
                credential instanceof Credential.ApiKey key ? key.secret().reveal() : NOBODY;
        var proven = header.provesKnowledgeOf(password, call.method());
        if (!proven || !(credential instanceof Credential.ApiKey)) {
            throw challenge(false).because(reason(call, header, credential));
        }
        return credential;
    }

    private static String reason(Call call, DigestHeader header, Credential credential) {
        if (!(credential instanceof Credential.ApiKey)) {
            return "sign-in: there is no API key '" + header.username() + "'";
        }
        return "sign-in: the private key for '" + header.username() + "' is wrong"
                + (header.uri().equals(call.target())
                        ? ""
                        : ", or the signature is not over " + call.method() + " and the uri '" + header.uri()
                                + "' that the Digest header names");
    }

    /** Returns the answer to a request that is not authenticated. */
    public AtlasException challenge(boolean stale) {
        return new AtlasException(new Refusal.Challenge("Digest realm=\"" + REALM + "\", domain=\"\", nonce=\""
                + nonces.give() + "\", algorithm=MD5, qop=\"auth\", stale=" + stale));
    }
}
