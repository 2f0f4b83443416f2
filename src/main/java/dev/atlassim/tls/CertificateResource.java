package dev.atlassim.tls;

import dev.atlassim.control.error.ControlException;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.security.cert.CertificateEncodingException;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Serves the certificate that clients have to trust. */
@Path("/_simulator/ca.pem")
@NonBlocking
public class CertificateResource {

    private final TlsServer server;

    CertificateResource(TlsServer server) {
        this.server = server;
    }

    /** Returns the certificate of the authority that issued the server's certificate, as PEM (RFC 7468). */
    @GET
    @Operation(operationId = "ca", summary = "Get the certificate authority to trust when TLS is on")
    @Produces("application/pem-certificate-chain")
    public String ca() throws CertificateEncodingException {
        return Pem.write(server.authority().orElseThrow(this::noAuthority));
    }

    private ControlException noAuthority() {
        return new ControlException(
                404,
                server.ownCertificate()
                        ? "the certificate is that of simulator.tls.certificate (SIMULATOR_TLS_CERTIFICATE), so its issuer"
                                + " is the authority to trust"
                        : "TLS is off, so there is no authority to trust; simulator.tls=true (SIMULATOR_TLS) turns it on");
    }
}
