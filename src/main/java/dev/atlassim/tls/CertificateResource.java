package dev.atlassim.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.atlassim.control.error.ControlException;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Serves the certificate that clients have to trust. */
@Path("/_simulator/ca.pem")
@NonBlocking
public class CertificateResource {

    private static final int LINE = 64;

    private final TlsServer server;

    CertificateResource(TlsServer server) {
        this.server = server;
    }

    /** Returns the certificate of the authority that issued the server's certificate, as PEM (RFC 7468). */
    @GET
    @Operation(operationId = "ca", summary = "Get the certificate authority to trust when TLS is on")
    @Produces("application/pem-certificate-chain")
    public String ca() throws CertificateEncodingException {
        return pem(
                server.authority()
                        .orElseThrow(
                                () -> new ControlException(
                                        404,
                                        "TLS is off, so there is no authority to trust; simulator.tls=true (SIMULATOR_TLS) turns it on")));
    }

    private static String pem(X509Certificate certificate) throws CertificateEncodingException {
        var text = Base64.getMimeEncoder(LINE, "\n".getBytes(US_ASCII)).encodeToString(certificate.getEncoded());
        return "-----BEGIN CERTIFICATE-----\n" + text + "\n-----END CERTIFICATE-----\n";
    }
}
