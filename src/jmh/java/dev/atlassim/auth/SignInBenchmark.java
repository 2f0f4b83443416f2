package dev.atlassim.auth;

import dev.atlassim.state.Randomness;
import dev.atlassim.state.Credential;
import dev.atlassim.state.Secret;
import dev.atlassim.state.SimulatorState;
import dev.atlassim.testing.Settings;
import io.smallrye.jwt.auth.principal.DefaultJWTParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
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

    private final Credential.ServiceAccount account = new Credential.ServiceAccount(
            "mdb_sa_id_4888442a3354817a7320eb62",
            new Secret("mdb_sa_sk_LocalDevelopmentOnly_0123456789abcdefghi"),
            new Credential.Grants("4888442a3354817a7320eb61", Set.of(), Map.of(), List.of()));
    private final SimulatorState state = new SimulatorState();
    private final Randomness randomness = new Randomness(state);
    private final TokenSignatures signatures =
            new TokenSignatures(new TokenKeys(state, randomness), new DefaultJWTParser(new JWTAuthContextInfo()));
    private final Tokens tokens =
            new Tokens(signatures, Clock.systemUTC(), randomness, Settings.of(AuthConfig.class, Map.of()));
    private final String token = tokens.issue(account);

    @Benchmark
    public boolean digestCheck() {
        return DigestHeader.parse(DIGEST).orElseThrow().provesKnowledgeOf(PASSWORD, "PUT");
    }

    /** A token whose signature was verified before. */
    @Benchmark
    public Optional<String> tokenCheck() {
        return tokens.clientId(token);
    }

    /** A token whose signature has to be verified. */
    @Benchmark
    public Optional<AccessToken> tokenVerification() {
        return signatures.verify(token);
    }

    /** Claims and signature of a new token. */
    @Benchmark
    public String tokenIssue() {
        return tokens.issue(account);
    }
}
