package dev.atlassim.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.atlassim.state.Credential;
import dev.atlassim.state.Secret;
import dev.atlassim.testing.Mutations;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a client sends to sign in, it is read or refused, and nothing else happens. */
class CredentialFuzzTest {

    private static final int HEADERS = 10_000;
    private static final int TOKENS = 300;

    private static final String DIGEST = "username=\"atlasdev\", realm=\"MMS Public API\", nonce=\"dcd98b7102dd2f0e\","
            + " uri=\"/api/atlas/v2/groups?a=%20\", qop=auth, nc=00000001, cnonce=\"0a4f113b\","
            + " response=\"6629fae49393a05397450978507c4ef1\", algorithm=MD5";

    @ParameterizedTest
    @ValueSource(strings = {DIGEST, "username=\"a\\\\\\\"b\", uri=\"/\", nc=ffffffff, response=\"\""})
    void anyDigestHeaderIsReadOrRefused(String good) {
        Mutations.of(good)
                .limit(HEADERS)
                .forEach(text -> assertThatCode(() ->
                                DigestHeader.parse(text).ifPresent(header -> header.provesKnowledgeOf("x", "GET")))
                        .as(text)
                        .doesNotThrowAnyException());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "\\a", "\"", "=", ",", " ", "a=", "a=\"", "a,"})
    void aLongDigestHeaderIsReadOrRefused(String piece) {
        var long_ = piece.repeat(16_000 / piece.length());

        assertThatCode(() -> DigestHeader.parse(long_)).doesNotThrowAnyException();
        assertThatCode(() -> DigestHeader.parse("username=\"" + long_ + "\", uri=\"/\""))
                .doesNotThrowAnyException();
    }

    @Test
    void noMutationOfATokenIsAccepted() {
        var tokens = SignedTokens.with(SignedTokens.keys(), Clock.systemUTC(), Map.of());
        var token = tokens.issue(new Credential.ServiceAccount(
                "mdb_sa_id_4888442a3354817a7320eb62",
                new Secret("mdb_sa_sk_test"),
                new Credential.Grants("4888442a3354817a7320eb61", Set.of(), Map.of(), List.of())));

        Mutations.of(token)
                .limit(TOKENS)
                .filter(text -> !text.equals(token))
                .forEach(text -> assertThat(tokens.clientId(text)).as(text).isEmpty());
    }
}
