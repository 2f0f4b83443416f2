package dev.atlassim.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects what is wrong with one document, and knows which parts of it are still usable. */
public final class Findings {

    private final List<Problem> problems = new ArrayList<>();
    private final Set<Place> wrong = new HashSet<>();

    /** The place of the whole document. */
    public Place root() {
        return new Place(this, null, null, 0);
    }

    void add(Problem problem) {
        wrong.add(problem.place());
        problems.add(problem);
    }

    boolean sound(Place place) {
        return wrong.isEmpty() || !wrong.contains(place);
    }

    /** Whether nothing was found. */
    public boolean none() {
        return problems.isEmpty();
    }

    /** What was found, in the order in which it was found. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }
}
