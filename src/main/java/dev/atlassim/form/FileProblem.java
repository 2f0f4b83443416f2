package dev.atlassim.form;

/**
 * A problem in a file.
 *
 * @param file as it was named
 * @param line from 1
 * @param column from 1
 * @param message what is wrong, and what would be right
 */
public record FileProblem(String file, int line, int column, String message) {

    /** The form that editors and terminals make a link of. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + message;
    }
}
