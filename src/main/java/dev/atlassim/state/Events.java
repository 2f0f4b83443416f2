package dev.atlassim.state;

import io.vavr.collection.Queue;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The latest events of a project or an organization. A queue, so that recording an event costs the same however many
 * there are.
 *
 * @param oldestFirst in the order in which they were recorded
 */
public record Events(Queue<Event> oldestFirst) {

    /** No events. */
    public static final Events NONE = new Events(Queue.empty());

    /** The same with one more, without the oldest ones if there are more than {@code max}. */
    public Events with(Event event, int max) {
        var more = oldestFirst.enqueue(event);
        while (more.size() > max) {
            more = more.tail();
        }
        return new Events(more);
    }

    /** How many there are. */
    public int size() {
        return oldestFirst.size();
    }

    /** All of them, the one that was recorded last first. */
    public Stream<Event> latestFirst() {
        return oldestFirst.reverse().toJavaStream();
    }

    /** The one of that id. */
    public Optional<Event> one(String id) {
        return oldestFirst.find(event -> event.id().equals(id)).toJavaOptional();
    }
}
