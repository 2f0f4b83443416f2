package dev.atlassim.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The types of events that Atlas has, from the file beside this class, which is read when they are first asked for. */
@Singleton
public class EventTypes {

    private static final String FILE = "event-types.txt";
    private static final String ALERTABLE = " alertable";

    private volatile List<View> all;

    /** All types, in alphabetical order (inferred). */
    List<View> all() {
        if (all == null) {
            all = read();
        }
        return all;
    }

    /** What a type is about: its name in words, since Atlas's own descriptions are not known. */
    static String description(String name) {
        return name.charAt(0) + name.substring(1).replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    private static List<View> read() {
        try (var file = EventTypes.class.getResourceAsStream(FILE)) {
            return new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(EventTypes::view)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static View view(String line) {
        var alertable = line.endsWith(ALERTABLE);
        var name = alertable ? line.substring(0, line.length() - ALERTABLE.length()) : line;
        return new View(alertable, description(name), name);
    }

    /** A type of event as specified; the order of the keys is inferred. */
    @RegisterForReflection
    @Schema(name = "EventTypeDetails")
    record View(
            @Schema(readOnly = true, description = "Whether alerts can be configured for it.")
            boolean alertable,

            @Schema(readOnly = true) String description,
            @Schema(readOnly = true) String eventType) {}
}
