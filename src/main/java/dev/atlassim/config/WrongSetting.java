package dev.atlassim.config;

/**
 * A setting whose value is not allowed.
 *
 * @param property its name; empty if it is not known
 * @param reason what is wrong with it and what would be right, in words that follow the name
 */
public record WrongSetting(String property, String reason) {

    /** The explanation, with the setting called {@code name}. */
    public String line(String name) {
        return name.isEmpty() ? reason : name + " " + reason;
    }
}
