package dev.atlassim.auth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigestHeaderTest {

    /** RFC 2617, section 3.5. */
    private static final String MUFASA =
            "username=\"Mufasa\", realm=\"testrealm@host.com\", nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\","
                    + " uri=\"/dir/index.html\", qop=auth, nc=00000001, cnonce=\"0a4f113b\","
                    + " response=\"6629fae49393a05397450978507c4ef1\", opaque=\"5ccc069c403ebaf9f0171e9517f40e41\"";

    @Test
    void theExampleOfTheStandardIsProof() {
        var header = DigestHeader.parse(MUFASA).orElseThrow();

        assertThat(header.provesKnowledgeOf("Circle Of Life", "GET")).isTrue();
        assertThat(header.provesKnowledgeOf("Circle of Life", "GET")).isFalse();
        assertThat(header.provesKnowledgeOf("Circle Of Life", "PUT")).isFalse();
        assertThat(header.uri()).isEqualTo("/dir/index.html");
        assertThat(header.count()).isEqualTo(1);
    }

    @Test
    void anUpperCaseResponseIsTheSameProof() {
        var shouting = MUFASA.replace("6629fae49393a05397450978507c4ef1", "6629FAE49393A05397450978507C4EF1");

        assertThat(DigestHeader.parse(shouting).orElseThrow().provesKnowledgeOf("Circle Of Life", "GET"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "algorithm=MD5",
                "algorithm=\"MD5\"",
                "algorithm=md5",
                "Algorithm = MD5",
                "charset=utf-8",
                "algorithm=MD5, auth-param=\"a, b\"",
            })
    void clientsMaySpellTheAlgorithmAsTheyLike(String directive) {
        assertThat(DigestHeader.parse(MUFASA + ", " + directive)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"qop=\"auth\"", "qop= auth", "QOP=auth"})
    void clientsMayQuoteTheQualityOfProtection(String qop) {
        assertThat(DigestHeader.parse(MUFASA.replace("qop=auth", qop))).isPresent();
    }

    @Test
    void clientsMayQuoteTheCount() {
        var header = DigestHeader.parse(MUFASA.replace("nc=00000001", "nc=\"0000001f\""));

        assertThat(header.orElseThrow().count()).isEqualTo(31);
    }

    @Test
    void spacesAroundCommasDoNotMatter() {
        assertThat(DigestHeader.parse(MUFASA.replace(", ", ","))).isEqualTo(DigestHeader.parse(MUFASA));
        assertThat(DigestHeader.parse(MUFASA.replace(", ", "  ,\t"))).isEqualTo(DigestHeader.parse(MUFASA));
    }

    @Test
    void theFormOfTheOfficialGoClientIsUnderstood() {
        var header = DigestHeader.parse("username=\"atlasdev\", realm=\"MMS Public API\", nonce=\"SlgYP7Tv3FS/BuCj\","
                + " uri=\"/api/atlas/v2/groups?pageNum=1\", response=\"6629fae49393a05397450978507c4ef1\","
                + " algorithm=\"MD5\", cnonce=\"9f8d\", qop=auth, nc=00000001");

        assertThat(header.orElseThrow().uri()).isEqualTo("/api/atlas/v2/groups?pageNum=1");
        assertThat(header.orElseThrow().realm()).isEqualTo("MMS Public API");
    }

    @Test
    void quotedTextMayHoldCommasAndEscapedQuotes() {
        var header = DigestHeader.parse(MUFASA.replace("Mufasa", "Mu\\\"fa, sa\\\\"));

        assertThat(header.orElseThrow().username()).isEqualTo("Mu\"fa, sa\\");
    }

    @ParameterizedTest
    @ValueSource(strings = {"username", "realm", "nonce", "uri", "qop", "nc", "cnonce", "response"})
    void eachPartIsNeeded(String name) {
        assertThat(DigestHeader.parse(MUFASA.replaceFirst("\\b" + name + "=", "x" + name + "=")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Mufasa", "=", "username=\"Mufasa", "username=\"a\" realm=\"b\""})
    void whatIsNoHeaderIsNone(String value) {
        assertThat(DigestHeader.parse(value)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "0000001", "000000001", "0000000g", "-0000001", "\"\""})
    void aCountOfAnotherFormIsRefused(String count) {
        assertThat(DigestHeader.parse(MUFASA.replace("nc=00000001", "nc=" + count)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"algorithm=MD5-sess", "algorithm=SHA-256", "algorithm=\"\""})
    void otherAlgorithmsAreRefused(String algorithm) {
        assertThat(DigestHeader.parse(MUFASA + ", " + algorithm)).isEmpty();
    }

    @Test
    void integrityProtectionIsRefused() {
        assertThat(DigestHeader.parse(MUFASA.replace("qop=auth", "qop=auth-int")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\\\""})
    void anEndlessHeaderIsReadWithoutExhaustingTheStack(String part) {
        assertThat(DigestHeader.parse(MUFASA.replace("Mufasa", part.repeat(500_000))))
                .satisfiesAnyOf(
                        found -> assertThat(found).isEmpty(),
                        found -> assertThat(found.orElseThrow().username()).hasSize(500_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a=", "a ", "a=\"\\\"", "a=\" ", " ", "=", "\""})
    void anEndlessHeaderOfNoDirectivesIsReadInOneGo(String part) {
        assertThat(DigestHeader.parse(part.repeat(500_000) + " !")).isEmpty();
    }

    @Test
    void itsTextShowsNoProof() {
        assertThat(DigestHeader.parse(MUFASA).orElseThrow()).hasToString("DigestHeader[username=Mufasa]");
    }
}
