package dev.atlassim.webhook.queue;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.LongPredicate;

/** The deliveries of a project to one destination, by their numbers, in the order in which they were caused. */
final class Lane {

    private final Queue<Long> waiting = new ArrayDeque<>();

    /** Adds a delivery. Returns whether it is the first, so that somebody has to send it. */
    synchronized boolean add(long id) {
        waiting.add(id);
        return waiting.size() == 1;
    }

    /** The delivery that is next. */
    synchronized long first() {
        return waiting.element();
    }

    /** Removes the first delivery. Returns whether another one follows. */
    synchronized boolean next() {
        waiting.remove();
        return !waiting.isEmpty();
    }

    /** Whether {@code which} holds for none of its deliveries. */
    synchronized boolean none(LongPredicate which) {
        return waiting.stream().noneMatch(which::test);
    }
}
