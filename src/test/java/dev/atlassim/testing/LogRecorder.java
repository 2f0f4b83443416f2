package dev.atlassim.testing;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/** Records whatever the process logs, messages and exceptions. */
public final class LogRecorder extends ExtHandler {

    private static final Logger ROOT = Logger.getLogger("");

    private final PatternFormatter formatter = new PatternFormatter("%c %s%e");
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    /** Begins to record. */
    public void start() {
        ROOT.addHandler(this);
    }

    /** Ends recording. */
    public void stop() {
        ROOT.removeHandler(this);
    }

    /** All that was logged. */
    public String text() {
        return String.join("\n", lines);
    }

    @Override
    protected void doPublish(ExtLogRecord logged) {
        lines.add(formatter.format(logged));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
