package dev.atlassim.control.error;

import java.util.List;

/** Refuses a request to the control API: says what is wrong, and what would be right. */
public final class ControlException extends RuntimeException {

    private final int status;
    private final transient List<String> problems;

    /** Answers {@code status}; {@code problems} lists each error where there can be several. */
    public ControlException(int status, String message, List<String> problems) {
        super(message, null, false, false);
        this.status = status;
        this.problems = List.copyOf(problems);
    }

    /** Answers {@code status}. */
    public ControlException(int status, String message) {
        this(status, message, List.of());
    }

    /** Answers 400 with every error in the request; a single one is the message, too. */
    public static ControlException invalid(List<String> problems) {
        var message = problems.size() == 1 ? problems.get(0) : "the request has " + problems.size() + " problems";
        return new ControlException(400, message, problems);
    }

    int status() {
        return status;
    }

    List<String> problems() {
        return problems;
    }
}
