package dev.atlassim.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The simulator in this process, on a free port of the loopback address, until it is closed. */
final class Server implements ExtensionContext.Store.CloseableResource, AutoCloseable {

    private final Path folder;
    private final IsolatedApplication application;

    private Server(Path folder, IsolatedApplication application) {
        this.folder = folder;
        this.application = application;
    }

    /**
     * Unpacks and starts it, one at a time, as each puts back what it changed in the process. The folder is this process's
     * own: nobody else can have put anything into it.
     */
    static synchronized Server start() {
        try {
            var folder = Files.createTempDirectory("atlas-simulator-");
            try {
                return new Server(folder, IsolatedApplication.start(ApplicationFiles.unpack(folder)));
            } catch (IOException | RuntimeException e) {
                delete(folder);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the simulator could not be unpacked", e);
        }
    }

    /** Where it listens, without a slash at the end. */
    String baseUrl() {
        return "http://127.0.0.1:" + application.port();
    }

    @Override
    public void close() throws IOException {
        try {
            application.close();
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
