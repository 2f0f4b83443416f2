package dev.atlassim.fault.form;

/**
 * A mistake in fault rules.
 *
 * @param pointer where, as a JSON pointer (RFC 6901); empty for the document
 * @param message what is wrong, and what would be right
 */
public record Problem(String pointer, String message) {

    @Override
    public String toString() {
        return pointer.isEmpty() ? message : pointer + ": " + message;
    }
}
