package dev.atlassim.event;

import java.util.Locale;

/** The types of events that Atlas has. */
final class EventTypes {

    private EventTypes() {}

    /** What a type is about: its name in words, since Atlas's own descriptions are not known. */
    static String description(String name) {
        return name.charAt(0) + name.substring(1).replace('_', ' ').toLowerCase(Locale.ROOT);
    }
}
