package dev.atlassim.scenario;

import java.time.Instant;
import java.util.Set;

/**
 * What the entries of a file need to know while it is read.
 *
 * @param created the creation time of projects and users that give none
 * @param described what the file has described so far; grows
 * @param formed whether the form of all files is right
 */
record FileContext(Instant created, Set<String> described, boolean formed) {

    /** Whether the file describes {@code thing} for the first time. */
    boolean first(String thing) {
        return described.add(thing);
    }
}
