package dev.atlassim.webhook.sending;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.state.Secret;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignatureTest {

    /** The first is an example of RFC 2202; the others were computed with OpenSSL. */
    @ParameterizedTest
    @CsvSource({
        "Jefe, what do ya want for nothing?, 7/zfauXrL6LSdBbV8YTfnCWafHk=",
        "secret, {}, XWFgXD/uqXmSEN3LcTB9S6JkIl8=",
        "' padded ', {\"a\":\"ä\"}, Gz0SZdv0jM/qubCrjFYxbcCAkvc=",
        "schlüssel, '', YRTyvdN1vAWx8/ezqicbGUwd2qQ=",
    })
    void itIsTheHmacOfTheBytesInBase64(String secret, String body, String signature) {
        assertThat(Signature.of(body.getBytes(UTF_8), new Secret(secret))).isEqualTo(signature);
    }
}
