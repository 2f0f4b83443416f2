package dev.atlassim.fault;

import java.util.ArrayList;
import java.util.List;

/** Collects the mistakes below one place of a document. */
record Problems(String pointer, List<Problem> all) {

    static Problems at(String pointer) {
        return new Problems(pointer, new ArrayList<>());
    }

    /** The same collection, seen from {@code key} below this place. */
    Problems below(String key) {
        return new Problems(pointer + "/" + key.replace("~", "~0").replace("/", "~1"), all);
    }

    void add(String message) {
        all.add(new Problem(pointer, message));
    }
}
