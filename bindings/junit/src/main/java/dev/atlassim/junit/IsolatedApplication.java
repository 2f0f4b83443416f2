package dev.atlassim.junit;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.logging.LogManager;

/**
 * The Quarkus application behind a class loader that sees nothing but it and the JDK, so that it does not matter which
 * libraries the tests use in which version. It is started as Quarkus's own tests start it: without its main method, which
 * would take over the process with signal handlers and exit codes.
 */
final class IsolatedApplication {

    private static final String APPLICATION = "io.quarkus.runner.ApplicationImpl";
    private static final String REGISTRY = "io.quarkus.value.registry.ValueRegistry";

    private final URLClassLoader loader;
    private final AutoCloseable application;
    private final int port;

    private IsolatedApplication(URLClassLoader loader, AutoCloseable application, int port) {
        this.loader = loader;
        this.application = application;
        this.port = port;
    }

    /** Starts what is on {@code classPath}; what that changed in the process as a whole is put back. */
    static IsolatedApplication start(List<URL> classPath) throws IOException {
        // Quarkus would otherwise put its own in the place of the one that this process is about to choose.
        LogManager.getLogManager();
        var loader = new URLClassLoader(
                "atlas-simulator", classPath.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        var properties = ForeignProperties.remember();
        try {
            return within(loader, () -> start(loader));
        } catch (Exception | LinkageError e) {
            loader.close();
            throw new IllegalStateException("the simulator could not start in this process: " + root(e), e);
        } finally {
            properties.putBack();
        }
    }

    private static IsolatedApplication start(URLClassLoader loader) throws ReflectiveOperationException {
        var type = loader.loadClass(APPLICATION);
        var application = type.getConstructor().newInstance();
        type.getMethod("start", String[].class).invoke(application, (Object) new String[0]);
        var registry = type.getMethod("getValueRegistry").invoke(application);
        var key = loader.loadClass(REGISTRY + "$RuntimeKey");
        var port = loader.loadClass(REGISTRY)
                .getMethod("get", key)
                .invoke(registry, key.getMethod("intKey", String.class).invoke(null, "quarkus.http.port"));
        return new IsolatedApplication(loader, (AutoCloseable) application, (Integer) port);
    }

    /** The port that it was given. */
    int port() {
        return port;
    }

    /** Stops it. */
    void close() throws IOException {
        try {
            within(loader, () -> {
                application.close();
                return null;
            });
        } catch (Exception e) {
            throw new IllegalStateException("the simulator could not be stopped: " + root(e), e);
        } finally {
            loader.close();
        }
    }

    private static <T> T within(ClassLoader loader, Step<T> step) throws Exception {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return step.take();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static Throwable root(Throwable failure) {
        var cause = failure instanceof InvocationTargetException ? failure.getCause() : failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    /** Something that may fail. */
    private interface Step<T> {
        T take() throws Exception;
    }
}
