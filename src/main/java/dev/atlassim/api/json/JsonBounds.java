package dev.atlassim.api.json;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;

/** The bounds of {@link JsonConfig}, as Jackson asks for them. A message names the bound and its setting. */
final class JsonBounds extends StreamReadConstraints {

    private static final long serialVersionUID = 1L;

    /** Jackson writes no deeper, either. */
    static final int LARGEST_DEPTH = 1_000;

    /** The time to read a number grows with the square of its length. */
    static final int LARGEST_NUMBER = 10_000;

    /** The length of the longest body. */
    static final int LARGEST_TEXT = 10_000_000;

    /** For JSON that the simulator has written or read before. */
    static final JsonBounds LARGEST = new JsonBounds(LARGEST_DEPTH, LARGEST_NUMBER, LARGEST_TEXT, LARGEST_TEXT);

    private JsonBounds(int depth, int numberLength, int stringLength, int nameLength) {
        super(depth, -1, numberLength, stringLength, nameLength, -1);
    }

    static JsonBounds of(JsonConfig config) {
        return new JsonBounds(
                config.maxDepth(), config.maxNumberLength(), config.maxStringLength(), config.maxNameLength());
    }

    @Override
    public void validateNestingDepth(int depth) throws StreamConstraintsException {
        check(depth, _maxNestingDepth, "has more than %d levels of nesting (simulator.http.json.max-depth)");
    }

    @Override
    public void validateIntegerLength(int length) throws StreamConstraintsException {
        checkNumber(length);
    }

    @Override
    public void validateFPLength(int length) throws StreamConstraintsException {
        checkNumber(length);
    }

    private void checkNumber(int length) throws StreamConstraintsException {
        check(length, _maxNumLen, "has a number of more than %d digits (simulator.http.json.max-number-length)");
    }

    @Override
    public void validateStringLength(int length) throws StreamConstraintsException {
        check(length, _maxStringLen, "has a text of more than %d characters (simulator.http.json.max-string-length)");
    }

    @Override
    public void validateNameLength(int length) throws StreamConstraintsException {
        check(length, _maxNameLen, "has a key of more than %d bytes (simulator.http.json.max-name-length)");
    }

    private static void check(int value, int bound, String message) throws StreamConstraintsException {
        if (value > bound) {
            throw new StreamConstraintsException(message.formatted(bound));
        }
    }
}
