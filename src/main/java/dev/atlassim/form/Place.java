package dev.atlassim.form;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;

/** A place in a document: the root, the value of a key, or an item of a list. Problems are reported at places. */
public final class Place {

    private final Findings findings;
    private final Place parent;
    private final String key;
    private final int index;

    /** An item of a list where {@code key} is null; the root where {@code parent} is, too. */
    Place(Findings findings, Place parent, String key, int index) {
        this.findings = findings;
        this.parent = parent;
        this.key = key;
        this.index = index;
    }

    /** The value of {@code key} in the object at this place. */
    public Place key(String key) {
        return new Place(findings, this, key, 0);
    }

    /** An item of the list at this place, counted from 0. */
    public Place item(int index) {
        return new Place(findings, this, null, index);
    }

    /** Reports a problem with the value here. */
    public void report(String message) {
        findings.add(new Problem(this, false, message));
    }

    /** Reports a problem with the key of this place. */
    public void reportKey(String message) {
        findings.add(new Problem(this, true, message));
    }

    /** Whether nothing was reported here; what the value contains is another matter. */
    public boolean sound() {
        return findings.sound(this);
    }

    /** The steps that lead here from the root. */
    public Iterable<Place> steps() {
        Deque<Place> steps = new ArrayDeque<>();
        for (var place = this; place.parent != null; place = place.parent) {
            steps.push(place);
        }
        return steps;
    }

    /** The key that leads here; null for an item of a list and for the root. */
    public String key() {
        return key;
    }

    /** Which item of its list this is. */
    public int index() {
        return index;
    }

    /** This place as a JSON pointer (RFC 6901); empty for the root. */
    public String pointer() {
        var pointer = new StringBuilder();
        for (var step : steps()) {
            pointer.append('/')
                    .append(
                            step.key == null
                                    ? Integer.toString(step.index)
                                    : step.key.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    /** This place as people write it, such as {@code headers.Accept} or {@code sequence[0]}; empty for the root. */
    public String path() {
        var path = new StringBuilder();
        for (var step : steps()) {
            if (step.key == null) {
                path.append('[').append(step.index).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.key);
            }
        }
        return path.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Place place
                && index == place.index
                && Objects.equals(key, place.key)
                && Objects.equals(parent, place.parent);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Objects.hashCode(parent) + Objects.hashCode(key)) + index;
    }

    @Override
    public String toString() {
        return pointer();
    }
}
