package dev.atlassim.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.state.Credential;
import dev.atlassim.state.Randomness;
import dev.atlassim.state.Role;
import dev.atlassim.state.Secret;
import dev.atlassim.state.SimulatorState;
import dev.atlassim.testing.MovableClock;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TokensTest {

    private static final Credential.ServiceAccount ACCOUNT = new Credential.ServiceAccount(
            "mdb_sa_id_4888442a3354817a7320eb62",
            new Secret("mdb_sa_sk_x"),
            new Credential.Grants("4888442a3354817a7320eb61", Set.of(Role.ORG_OWNER), Map.of(), List.of()));

    private final MovableClock clock = new MovableClock();
    private final Tokens tokens = tokens(Map.of());

    private Tokens tokens(Map<String, String> settings) {
        return SignedTokens.with(SignedTokens.keys(), clock, settings);
    }

    @Test
    void aTokenIsGoodToItsLastSecond() {
        var token = tokens.issue(ACCOUNT);
        assertThat(tokens.clientId(token)).contains(ACCOUNT.id());

        clock.advance(Duration.ofSeconds(3599));
        assertThat(tokens.clientId(token)).contains(ACCOUNT.id());

        clock.advance(Duration.ofSeconds(1));
        assertThat(tokens.clientId(token)).isEmpty();
    }

    @Test
    void aTokenFirstSeenAfterItsExpiryIsNotGood() {
        var token = tokens.issue(ACCOUNT);
        clock.advance(Duration.ofHours(1));

        assertThat(tokens.clientId(token)).isEmpty();
    }

    @Test
    void aLifetimeMayBeSet() {
        var brief = tokens(Map.of("simulator.auth.token.lifetime", "2s"));
        var token = brief.issue(ACCOUNT);
        assertThat(brief.lifetime()).isEqualTo(2);

        clock.advance(Duration.ofSeconds(2));
        assertThat(brief.clientId(token)).isEmpty();
    }

    @Test
    void severalTokensAreGoodAtOnceAndRevokedOneByOne() {
        var first = tokens.issue(ACCOUNT);
        var second = tokens.issue(ACCOUNT);
        assertThat(first).isNotEqualTo(second);

        tokens.revoke(first, ACCOUNT);

        assertThat(tokens.clientId(first)).isEmpty();
        assertThat(tokens.clientId(second)).contains(ACCOUNT.id());
    }

    @Test
    void aTokenThatIsBeingVerifiedIsNotRememberedBeyondAReset() {
        var keys = InterruptedKeys.create();
        var interrupted = SignedTokens.with(keys, clock, Map.of());
        var token = interrupted.issue(ACCOUNT);
        interrupted.reset();

        keys.replaceDuringNextUse(interrupted);
        assertThat(interrupted.clientId(token)).contains(ACCOUNT.id());

        assertThat(interrupted.clientId(token)).isEmpty();
    }

    @Test
    void aTokenThatIsBeingIssuedIsNotRememberedBeyondAReset() {
        var keys = InterruptedKeys.create();
        var interrupted = SignedTokens.with(keys, clock, Map.of());

        keys.replaceDuringNextUse(interrupted);
        var token = interrupted.issue(ACCOUNT);

        assertThat(interrupted.clientId(token)).isEmpty();
    }

    @Test
    void theClientOfAnExpiredTokenIsKnownUntilAReset() {
        var token = tokens.issue(ACCOUNT);
        clock.advance(Duration.ofHours(1));

        assertThat(tokens.knownClientId(token)).contains(ACCOUNT.id());
        assertThat(tokens.knownClientId("x" + token)).isEmpty();

        tokens.reset();
        assertThat(tokens.knownClientId(token)).isEmpty();
    }

    @Test
    void aTokenIsRememberedAsVerifiedWhenItIsIssued() {
        var keys = InterruptedKeys.create();
        var remembering = SignedTokens.with(keys, clock, Map.of());
        var token = remembering.issue(ACCOUNT);

        keys.during = () -> {
            throw new AssertionError("the signature was verified again");
        };

        assertThat(remembering.clientId(token)).contains(ACCOUNT.id());
    }

    @Test
    void expiryDependsOnTheSimulatorsClockAndNotOnTheSystemClock() {
        for (var now :
                List.of(Instant.EPOCH, Instant.parse("1999-12-31T23:59:59Z"), Instant.ofEpochSecond(0xFFFF_FFFFL))) {
            clock.advance(Duration.between(clock.instant(), now));
            var token = tokens.issue(ACCOUNT);
            tokens.reset();

            assertThat(tokens.clientId(token)).as("%s", now).contains(ACCOUNT.id());
        }
    }

    @Test
    void nobodyRevokesTheTokensOfAnother() {
        var token = tokens.issue(ACCOUNT);

        tokens.revoke(
                token,
                new Credential.ServiceAccount(
                        "mdb_sa_id_4888442a3354817a7320eb63", new Secret("mdb_sa_sk_y"), ACCOUNT.grants()));

        assertThat(tokens.clientId(token)).contains(ACCOUNT.id());
    }

    @Test
    void aTokenOfOtherKeysIsNotGood() {
        assertThat(tokens.clientId(tokens(Map.of()).issue(ACCOUNT))).isEmpty();
    }

    @Test
    void revokingMoreThanCanBeRememberedBringsNoneBackToLife() {
        var small = tokens(Map.of("simulator.auth.token.max-revoked", "2"));
        var issued = Stream.generate(() -> {
                    clock.advance(Duration.ofSeconds(1));
                    return small.issue(ACCOUNT);
                })
                .limit(6)
                .toList();
        issued.subList(0, 5).forEach(token -> small.revoke(token, ACCOUNT));

        assertThat(issued.subList(0, 5))
                .allSatisfy(token -> assertThat(small.clientId(token)).isEmpty());
        assertThat(small.clientId(issued.get(5))).contains(ACCOUNT.id());
    }

    @Test
    void aTokenThatFellOutOfTheCacheIsVerifiedAnew() {
        var small = tokens(Map.of("simulator.auth.token.max-cached", "1"));
        var issued = Stream.generate(() -> small.issue(ACCOUNT)).limit(20).toList();

        assertThat(issued).allSatisfy(token -> assertThat(small.clientId(token)).contains(ACCOUNT.id()));
        assertThat(issued).allSatisfy(token -> assertThat(small.clientId(token)).contains(ACCOUNT.id()));
    }

    /** Keys that are replaced just after they were asked for once. */
    private static final class InterruptedKeys extends TokenKeys {

        private final SimulatorState state;
        private final Randomness randomness;
        private Runnable during = () -> {};

        InterruptedKeys(SimulatorState state, Randomness randomness) {
            super(state, randomness);
            this.state = state;
            this.randomness = randomness;
        }

        static InterruptedKeys create() {
            var state = new SimulatorState();
            return new InterruptedKeys(state, new Randomness(state));
        }

        void replaceDuringNextUse(Tokens tokens) {
            during = () -> {
                var seed = Optional.of(1L);
                state.change(view -> following(randomness.reseeded(view, seed), seed));
                tokens.reset();
            };
        }

        @Override
        KeyPair pair() {
            var pair = super.pair();
            var now = during;
            during = () -> {};
            now.run();
            return pair;
        }
    }
}
