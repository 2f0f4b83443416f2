package dev.atlassim.config;

/**
 * A setting whose value is not allowed.
 *
 * @param property its name; empty if it is not known
 * @param reason what is wrong and what is allowed, as a sentence without its subject
 */
public record WrongSetting(String property, String reason) {

    /** The whole sentence, with {@code name} as its subject. */
    public String line(String name) {
        return name.isEmpty() ? reason : name + " " + reason;
    }
}
