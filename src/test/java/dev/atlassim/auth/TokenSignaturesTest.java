package dev.atlassim.auth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.DefaultJWTParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TokenSignaturesTest {

    private static final AccessToken CONTENT =
            new AccessToken("mdb_sa_id_1", "org1", "jwt1", Instant.ofEpochSecond(1_000), Instant.ofEpochSecond(4_600));

    private final TokenKeys keys = SignedTokens.keys();
    private final TokenSignatures signatures =
            new TokenSignatures(keys, new DefaultJWTParser(new JWTAuthContextInfo()));

    @Test
    void claimsAreWrittenInOneOrder() {
        var parts = signatures.sign(CONTENT).split("\\.");

        assertThat(new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8)).isEqualTo("""
                        {"iss":"atlas-simulator","aud":"api","sub":"mdb_sa_id_1","sid":"mdb_sa_id_1",\
                        "actorId":"mdb_sa_id_1","orgId":"org1","iat":1000,"exp":4600,"jti":"jwt1"}""");
    }

    @Test
    void aTokenSaysAfterReadingWhatItSaidBeforeWriting() {
        assertThat(signatures.verify(signatures.sign(CONTENT))).contains(CONTENT);
    }

    @Test
    void eachSignatureIsDifferent() {
        assertThat(signatures.sign(CONTENT)).isNotEqualTo(signatures.sign(CONTENT));
    }

    static Stream<JwtClaimsBuilder> foreignClaims() {
        return Stream.of(
                complete().issuer("someone-else"),
                complete().audience("elsewhere"),
                complete().remove("sub"),
                complete().remove("iss"),
                complete().remove("aud"));
    }

    @ParameterizedTest
    @MethodSource("foreignClaims")
    void aTokenOfOurKeyWithOtherClaimsIsRefused(JwtClaimsBuilder claims) {
        assertThat(signatures.verify(signed(complete()))).isPresent();

        assertThat(signatures.verify(signed(claims))).isEmpty();
    }

    private String signed(JwtClaimsBuilder claims) {
        return claims.jws().algorithm(SignatureAlgorithm.ES512).sign(keys.pair().getPrivate());
    }

    private static JwtClaimsBuilder complete() {
        return Jwt.issuer("atlas-simulator")
                .audience("api")
                .subject("mdb_sa_id_1")
                .claim("orgId", "org1")
                .claim("jti", "jwt1")
                .issuedAt(1_000)
                .expiresAt(4_600);
    }
}
