package dev.atlassim.control.error;

import java.util.List;

/** An error of the control API. The message says what is wrong and what is allowed. */
public final class ControlException extends RuntimeException {

    private final int status;
    private final transient List<String> problems;

    /** The answer has {@code status}; {@code problems} lists all errors if there can be several. */
    public ControlException(int status, String message, List<String> problems) {
        super(message, null, false, false);
        this.status = status;
        this.problems = List.copyOf(problems);
    }

    /** The answer has {@code status}. */
    public ControlException(int status, String message) {
        this(status, message, List.of());
    }

    /** The answer is 400 with all errors of the request. A single error is also the message. */
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
