package dev.atlassim.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.atlassim.config.WrongSettingException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;

/**
 * A folder in which the certificate authority is kept, so that clients trust it once. The first start creates it.
 *
 * @param path the folder
 */
record AuthorityFolder(Path path) {

    private static final String CERTIFICATE = "ca.pem";
    private static final String KEY = "ca-key.pem";

    /** Clients limit the validity of certificates of servers, but not that of authorities. */
    private static final Duration VALIDITY = Duration.ofDays(3650);

    /** The authority in the folder; a new one if the folder is empty or does not exist. */
    CertificateAuthority open(SecureRandom random, Instant now) throws GeneralSecurityException {
        var certificate = path.resolve(CERTIFICATE);
        var key = path.resolve(KEY);
        try {
            if (!Files.exists(certificate) && !Files.exists(key)) {
                return create(random, now, certificate, key);
            }
            return CertificateAuthority.of(
                    random,
                    now,
                    Pem.readCertificate(Files.readString(certificate)),
                    Pem.readKey(CertificateAuthority.ALGORITHM, Files.readString(key)));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new WrongSettingException("simulator.tls.authority is \"" + path + "\", but must be a folder with "
                    + CERTIFICATE + " and " + KEY + " of an earlier start, or an empty one: " + e.getMessage());
        }
    }

    private CertificateAuthority create(SecureRandom random, Instant now, Path certificate, Path key)
            throws GeneralSecurityException, IOException {
        var authority = new CertificateAuthority(random, now, VALIDITY);
        createFolder();
        try (var channel = Files.newOutputStream(createPrivate(key))) {
            channel.write(Pem.write(authority.key()).getBytes(US_ASCII));
        }
        Files.writeString(certificate, Pem.write(authority.certificate()));
        return authority;
    }

    private void createFolder() throws IOException {
        try {
            Files.createDirectories(path);
        } catch (FileAlreadyExistsException e) {
            throw new IOException("it is a file", e);
        }
    }

    /** Only the owner may read it, where the file system has owners. */
    private static Path createPrivate(Path file) throws IOException {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : Files.createFile(file);
    }
}
