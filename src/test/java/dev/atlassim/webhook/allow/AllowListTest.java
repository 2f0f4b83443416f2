package dev.atlassim.webhook.allow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.config.Peer;
import dev.atlassim.testing.Settings;
import dev.atlassim.webhook.WebhookConfig;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowListTest {

    private static final AllowList DEFAULT = new AllowList(Settings.of(WebhookConfig.class, Map.of()));

    /** Addresses that no resolver has to be asked for. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.1",
                "0.0.0.0",
                "192.168.0.1",
                "169.254.169.254",
                "8.8.8.8",
                "::",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "fe80::1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2852039166"
            })
    void byDefaultOtherAddressesThanLoopbackAreRefusedInEverySpelling(String host) throws UnknownHostException {
        assertThat(DEFAULT.addresses(host, 80)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"127.0.0.1", "127.1.2.3", "::1", "0:0:0:0:0:0:0:1", "::ffff:127.0.0.1", "localhost", "LOCALHOST"
            })
    void byDefaultLoopbackIsAllowed(String host) throws UnknownHostException {
        assertThat(DEFAULT.addresses(host, 80)).isNotEmpty().allMatch(InetAddress::isLoopbackAddress);
    }

    @Test
    void aNameThatResolvesToSeveralAddressesLeadsOnlyToThoseThatAreAllowed() throws UnknownHostException {
        var addresses = Stream.of(InetAddress.getByName("10.0.0.1"), InetAddress.getLoopbackAddress());

        assertThat(DEFAULT.allowed("rebinding.test", addresses, 80)).containsExactly(InetAddress.getLoopbackAddress());
    }

    @Test
    void aNameOnTheListIsAllowedWhereverItLeads() throws UnknownHostException {
        var list = new AllowList(List.of(Peer.of("receiver.test:8080")));

        assertThat(list.allowed("receiver.test", Stream.of(InetAddress.getByName("10.0.0.1")), 8080))
                .hasSize(1);
        assertThat(list.allowed("receiver.test", Stream.of(InetAddress.getByName("10.0.0.1")), 8081))
                .isEmpty();
    }
}
