package dev.atlassim.config;

/** A wrong setting that is detected while the server starts. The message names the setting and what is allowed. */
public final class WrongSettingException extends RuntimeException {

    /** {@code message} is one sentence about the setting. */
    public WrongSettingException(String message) {
        super(message);
    }
}
