package dev.atlassim.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeerTest {

    @ParameterizedTest
    @CsvSource({
        "127.0.0.0/8, any, 127.0.0.1, 80, true",
        "127.0.0.0/8, any, 127.255.255.255, 80, true",
        "127.0.0.0/8, any, 128.0.0.0, 80, false",
        "127.0.0.0/8, any, 0.0.0.0, 80, false",
        "127.0.0.0/8, localhost, ::1, 80, false",
        "10.1.2.3, any, 10.1.2.3, 80, true",
        "10.1.2.3, any, 10.1.2.4, 80, false",
        "10.1.2.3, any, ::ffff:10.1.2.3, 80, true",
        "10.1.2.3, any, ::10.1.2.3, 80, false",
        "10.1.2.3, any, 64:ff9b::a01:203, 80, false",
        "10.1.2.3:8080, any, 10.1.2.3, 8080, true",
        "10.1.2.3:8080, any, 10.1.2.3, 8081, false",
        "10.0.0.0/8:8080, any, 10.9.9.9, 8080, true",
        "10.0.0.0/8:8080, any, 10.9.9.9, 80, false",
        "::1, any, ::1, 80, true",
        "::1, any, ::2, 80, false",
        "::1, any, 127.0.0.1, 80, false",
        "[::1]:8080, any, ::1, 8080, true",
        "[::1]:8080, any, ::1, 80, false",
        "[fd00::/8], any, fd12::1, 80, true",
        "fd00::/8, any, fe80::1, 80, false",
        "receiver, receiver, 10.1.2.3, 80, true",
        "Receiver, receiver, 10.1.2.3, 80, true",
        "receiver, receiver.test, 10.1.2.3, 80, false",
        "receiver, not-the-receiver, 10.1.2.3, 80, false",
        "receiver.test:8080, receiver.test, 10.1.2.3, 8080, true",
        "receiver.test:8080, receiver.test, 10.1.2.3, 80, false",
    })
    void aPeerMatchesByAddressOrByNameAndByPort(String peer, String host, String address, int port, boolean matches)
            throws UnknownHostException {
        assertThat(Peer.of(peer).matches(host, InetAddress.getByName(address), port))
                .isEqualTo(matches);
    }
}
