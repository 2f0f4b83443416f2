package dev.atlassim.tls;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Reads the files of the certificate again when they have changed. It waits until they read the same twice, since they may
 * still be written. If they are not valid, the last valid ones stay in use.
 */
final class CertificateWatch {

    private static final Logger LOG = Logger.getLogger(CertificateWatch.class);

    private final CertificateFiles files;
    private final ReloadableKeys keys;
    private final Vertx vertx;
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile CertificateFiles.Content applied;
    private volatile CertificateFiles.Content seen;
    private volatile String reported = "";

    CertificateWatch(CertificateFiles files, CertificateFiles.Content applied, ReloadableKeys keys, Vertx vertx) {
        this.files = files;
        this.applied = applied;
        this.seen = applied;
        this.keys = keys;
        this.vertx = vertx;
    }

    void begin(long intervalMillis) {
        vertx.setPeriodic(intervalMillis, timer -> vertx.executeBlocking(this::look, false));
    }

    /** Reads the files, and uses them if they have changed. */
    Void look() {
        if (looking.compareAndSet(false, true)) {
            try {
                apply(files.read());
            } catch (IOException | GeneralSecurityException | RuntimeException e) {
                // Nobody looks at the result of this task, so that an exception that leaves it would be lost.
                report(e.toString());
            } finally {
                looking.set(false);
            }
        }
        return null;
    }

    private void apply(CertificateFiles.Content content) throws GeneralSecurityException {
        var settled = content.equals(seen);
        seen = content;
        if (settled && !content.equals(applied)) {
            keys.replace(content.keyManager(vertx));
            applied = content;
            LOG.infof("certificate %s has changed and is in use", files.certificate());
        }
        if (content.equals(applied)) {
            reported = "";
        }
    }

    private void report(String problem) {
        if (!problem.equals(reported)) {
            reported = problem;
            LOG.warnf(
                    "certificate %s or its key cannot be used; the last valid one stays in use: %s",
                    files.certificate(), problem);
        }
    }
}
