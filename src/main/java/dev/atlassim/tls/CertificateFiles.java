package dev.atlassim.tls;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.PemKeyCertOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import javax.net.ssl.KeyManager;
import javax.net.ssl.X509KeyManager;

/**
 * The certificate of the server and its key, in two files.
 *
 * @param certificate the certificate, followed by those of its issuers
 * @param key the private key
 */
record CertificateFiles(Path certificate, Path key) {

    /** What is in the files. */
    record Content(Buffer certificate, Buffer key) {

        /** A key manager with this certificate and key. */
        X509KeyManager keyManager(Vertx vertx) throws GeneralSecurityException {
            var pem = new PemKeyCertOptions().addCertValue(certificate).addKeyValue(key);
            var manager = (X509KeyManager) keyManagers(vertx, pem)[0];
            for (var type : new String[] {"RSA", "EC", "EdDSA", "DSA"}) {
                var alias = manager.chooseServerAlias(type, null, null);
                if (alias != null) {
                    KeyMatch.check(manager.getCertificateChain(alias)[0].getPublicKey(), manager.getPrivateKey(alias));
                    return manager;
                }
            }
            throw new GeneralSecurityException("there is no certificate for a server");
        }

        /** Vert.x reads all usual formats of keys. It reports invalid files by exceptions of any kind. */
        private static KeyManager[] keyManagers(Vertx vertx, PemKeyCertOptions pem) throws GeneralSecurityException {
            try {
                return pem.getKeyManagerFactory(vertx).getKeyManagers();
            } catch (Exception e) {
                throw new GeneralSecurityException(e.getMessage(), e);
            }
        }

        @Override
        public String toString() {
            return "Content";
        }
    }

    Content read() throws IOException {
        return new Content(Buffer.buffer(Files.readAllBytes(certificate)), Buffer.buffer(Files.readAllBytes(key)));
    }
}
