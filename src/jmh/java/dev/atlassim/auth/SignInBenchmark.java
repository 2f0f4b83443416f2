package dev.atlassim.auth;

import dev.atlassim.state.Randomness;
import dev.atlassim.state.Credential;
import dev.atlassim.state.Secret;
import dev.atlassim.testing.Settings;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What proves who calls. */
@State(Scope.Benchmark)
public class SignInBenchmark {

    private static final String PASSWORD = "0b9c4c2e-5d3a-4f1b-8a67-1f2e3d4c5b6a";
    private static final String DIGEST = "username=\"atlasdev\", realm=\"MMS Public API\","
            + " nonce=\"SGVsbG8gdGhpcyBpcyBubyBub25jZSBo\","
            + " uri=\"/api/atlas/v2/groups/32b6e34b3d91647abb20e7b8/integrations/DATADOG\", cnonce=\"0a4f113b\","
            + " qop=auth, algorithm=MD5, nc=00000001, response=\"0123456789abcdef0123456789abcdef\"";

    private final Tokens tokens = tokens();
    private final String token = tokens.issue(new Credential.ServiceAccount(
            "mdb_sa_id_4888442a3354817a7320eb62",
            new Secret("mdb_sa_sk_LocalDevelopmentOnly_0123456789abcdefghi"),
            new Credential.Grants("4888442a3354817a7320eb61", Set.of(), Map.of(), List.of())));

    @Benchmark
    public boolean digestCheck() {
        return DigestHeader.parse(DIGEST).orElseThrow().provesKnowledgeOf(PASSWORD, "PUT");
    }

    /** Of a token that was seen before: its signature is not looked at again. */
    @Benchmark
    public Optional<String> tokenCheck() {
        return tokens.clientId(token);
    }

    private static Tokens tokens() {
        var randomness = new Randomness();
        return new Tokens(
                new TokenKeys(randomness), Clock.systemUTC(), randomness, Settings.of(AuthConfig.class, Map.of()));
    }
}
