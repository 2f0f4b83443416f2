package dev.atlassim.config;

/** A setting that cannot be used, found while the server starts; the message says which it is and what would be right. */
public final class WrongSettingException extends RuntimeException {

    /** A setting that is wrong for the reason that {@code message} gives. */
    public WrongSettingException(String message) {
        super(message);
    }
}
