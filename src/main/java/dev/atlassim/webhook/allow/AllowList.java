package dev.atlassim.webhook.allow;

import dev.atlassim.config.Peer;
import dev.atlassim.webhook.WebhookConfig;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Decides which addresses may be connected to. */
@Singleton
public class AllowList {

    private final List<Peer> peers;

    /** The list in the settings. */
    @Inject
    public AllowList(WebhookConfig config) {
        this(config.allow());
    }

    /** A list of {@code peers}. */
    AllowList(List<Peer> peers) {
        this.peers = List.copyOf(peers);
    }

    /**
     * The addresses of {@code host} that may be connected to, in the order of the resolver; empty if there are none. To be
     * sure, connect to one of them: the name could resolve to another address the next time.
     *
     * @param host a name, or an address in any spelling that the resolver understands; IPv6 without brackets
     */
    public List<InetAddress> addresses(String host, int port) throws UnknownHostException {
        return allowed(host.toLowerCase(Locale.ROOT), Stream.of(InetAddress.getAllByName(host)), port);
    }

    /** Those of {@code addresses}, to which {@code host} resolved, that may be connected to. */
    List<InetAddress> allowed(String host, Stream<InetAddress> addresses, int port) {
        return addresses
                .filter(address -> peers.stream().anyMatch(peer -> peer.matches(host, address, port)))
                .toList();
    }
}
