package dev.atlassim.simulation;

import dev.atlassim.scenario.Progress;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Shows how far a long load is: a bar on a terminal, elsewhere a line every few seconds. A load that takes less than two
 * seconds shows nothing.
 */
public final class LoadProgress implements Progress, AutoCloseable {

    private static final long QUIET = TimeUnit.SECONDS.toNanos(2);
    private static final long BETWEEN_BARS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long BETWEEN_LINES = TimeUnit.SECONDS.toNanos(5);
    private static final int WIDTH = 30;
    private static final long MEGABYTE = 1_000_000;

    private final String name;
    private final LongSupplier clock;
    private final Optional<Consumer<String>> terminal;
    private final Consumer<String> lines;
    private long due;
    private int shown;

    LoadProgress(String name, LongSupplier clock, Optional<Consumer<String>> terminal, Consumer<String> lines) {
        this.name = name;
        this.clock = clock;
        this.terminal = terminal;
        this.lines = lines;
        this.due = clock.getAsLong() + QUIET;
    }

    /** The progress of a load that begins now. {@code lines} takes the lines if there is no terminal. */
    public static LoadProgress of(String name, Consumer<String> lines) {
        var console = Optional.ofNullable(System.console());
        return new LoadProgress(
                name,
                System::nanoTime,
                console.map(found -> text -> {
                    found.writer().print(text);
                    found.flush();
                }),
                lines);
    }

    @Override
    public void at(long done, long total) {
        var now = clock.getAsLong();
        if (now - due >= 0) {
            terminal.ifPresentOrElse(
                    screen -> draw(screen, bar(done, total)), () -> lines.accept(name + ": " + state(done, total)));
            due = now + (terminal.isPresent() ? BETWEEN_BARS : BETWEEN_LINES);
        }
    }

    private void draw(Consumer<String> screen, String text) {
        screen.accept("\r" + text + " ".repeat(Math.max(0, shown - text.length())));
        shown = text.length();
    }

    private String bar(long done, long total) {
        var full = (int) (WIDTH * done / Math.max(1, total));
        return name + " [" + "#".repeat(full) + " ".repeat(WIDTH - full) + "] " + state(done, total);
    }

    private static String state(long done, long total) {
        return 100 * done / Math.max(1, total) + " % of " + total / MEGABYTE + " MB read";
    }

    /** Removes the bar. */
    @Override
    public void close() {
        if (shown > 0) {
            terminal.ifPresent(screen -> screen.accept("\r" + " ".repeat(shown) + "\r"));
        }
    }
}
