package dev.atlassim.api.control;

import java.util.List;

/** Ends a request to the control API: what was wrong, and what would be right. */
public final class ControlException extends RuntimeException {

    private final int status;
    private final transient List<String> problems;

    /** Ends the request with {@code status}; {@code problems} are the single mistakes, where there are several. */
    public ControlException(int status, String message, List<String> problems) {
        super(message, null, false, false);
        this.status = status;
        this.problems = List.copyOf(problems);
    }

    /** Ends the request with {@code status}. */
    public ControlException(int status, String message) {
        this(status, message, List.of());
    }

    public int status() {
        return status;
    }

    public List<String> problems() {
        return problems;
    }
}
