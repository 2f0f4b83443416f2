package dev.atlassim.bindings;

/** The simulator refused a request to its control API, or could not be asked; the message has its own words. */
public final class ControlException extends RuntimeException {

    private static final long serialVersionUID = 1;

    ControlException(String message) {
        super(message);
    }

    ControlException(String message, Throwable cause) {
        super(message, cause);
    }
}
