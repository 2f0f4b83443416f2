package dev.atlassim.testcontainers;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;

/**
 * Waits until the simulator says that it is ready. That of Testcontainers would wait to the end for a container that has
 * ended long ago because of a mistake in a scenario, and not say which.
 */
final class ReadyWaitStrategy extends AbstractWaitStrategy {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final int port;

    ReadyWaitStrategy(int port) {
        this.port = port;
    }

    @Override
    protected void waitUntilReady() {
        var end = System.nanoTime() + startupTimeout.toNanos();
        try {
            while (!ready()) {
                if (!waitStrategyTarget.isRunning()) {
                    throw new ContainerLaunchException("the simulator ended:\n" + waitStrategyTarget.getLogs());
                }
                if (System.nanoTime() - end > 0) {
                    throw new ContainerLaunchException("the simulator was not ready within " + startupTimeout
                            + " (withStartupTimeout):\n" + waitStrategyTarget.getLogs());
                }
                Thread.sleep(PAUSE.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ContainerLaunchException("interrupted while waiting for the simulator", e);
        }
    }

    private boolean ready() throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://" + waitStrategyTarget.getHost() + ":"
                            + waitStrategyTarget.getMappedPort(port) + "/q/health/ready"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException | IllegalStateException notYet) {
            return false;
        }
    }
}
