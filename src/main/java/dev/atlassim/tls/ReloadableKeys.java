package dev.atlassim.tls;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509KeyManager;

/** A key manager whose certificate and key can be replaced. A handshake uses one pair from beginning to end. */
final class ReloadableKeys extends X509ExtendedKeyManager {

    /** The keys that handshakes begin with, and those before them. */
    private record State(int number, X509KeyManager current, X509KeyManager previous) {}

    private volatile State state;

    ReloadableKeys(X509KeyManager keys) {
        this.state = new State(0, keys, keys);
    }

    synchronized void replace(X509KeyManager keys) {
        state = new State(state.number + 1, keys, state.current);
    }

    @Override
    public String chooseServerAlias(String keyType, Principal[] issuers, Socket socket) {
        var now = state;
        var alias = now.current.chooseServerAlias(keyType, issuers, socket);
        return alias == null ? null : now.number + ":" + alias;
    }

    @Override
    public String chooseEngineServerAlias(String keyType, Principal[] issuers, SSLEngine engine) {
        return chooseServerAlias(keyType, issuers, null);
    }

    @Override
    public PrivateKey getPrivateKey(String alias) {
        return keys(alias).getPrivateKey(name(alias));
    }

    @Override
    public X509Certificate[] getCertificateChain(String alias) {
        return keys(alias).getCertificateChain(name(alias));
    }

    private X509KeyManager keys(String alias) {
        var now = state;
        return alias.startsWith(now.number + ":") ? now.current : now.previous;
    }

    private static String name(String alias) {
        return alias.substring(alias.indexOf(':') + 1);
    }

    @Override
    public String[] getServerAliases(String keyType, Principal[] issuers) {
        var alias = chooseServerAlias(keyType, issuers, null);
        return alias == null ? null : new String[] {alias};
    }

    @Override
    public String[] getClientAliases(String keyType, Principal[] issuers) {
        return null;
    }

    @Override
    public String chooseClientAlias(String[] keyTypes, Principal[] issuers, Socket socket) {
        return null;
    }
}
