package dev.atlassim.scenario;

import org.yaml.snakeyaml.error.Mark;

/**
 * A mistake in a scenario file.
 *
 * @param file as it was named
 * @param line from 1
 * @param column from 1
 * @param message what is wrong, and what would be right
 */
public record Problem(String file, int line, int column, String message) {

    static Problem at(String file, Mark mark, String message) {
        return new Problem(file, mark.getLine() + 1, mark.getColumn() + 1, message);
    }

    /** The form that editors and terminals make a link of. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + message;
    }
}
