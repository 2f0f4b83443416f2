package dev.atlassim.form;

/**
 * A problem in a document.
 *
 * @param place where
 * @param ofKey whether it concerns the key at that place, not the value
 * @param message what is wrong, and what would be right
 */
public record Problem(Place place, boolean ofKey, String message) {

    /** The message, after the place as a JSON pointer. */
    @Override
    public String toString() {
        var pointer = place.pointer();
        return pointer.isEmpty() ? message : pointer + ": " + message;
    }

    /** The message as a sentence that begins with the place as a path, or names the key by it. */
    public String sentence() {
        var path = place.path();
        if (ofKey) {
            return message.replace("'" + Fields.shown(place.key()) + "'", "'" + path + "'");
        }
        return path.isEmpty() ? message : path + " " + message;
    }
}
