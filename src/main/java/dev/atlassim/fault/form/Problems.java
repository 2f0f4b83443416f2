package dev.atlassim.fault.form;

import java.util.ArrayList;
import java.util.List;

/** Collects the mistakes below one place of a document. */
public record Problems(String pointer, List<Problem> all) {

    public static Problems at(String pointer) {
        return new Problems(pointer, new ArrayList<>());
    }

    /** The same collection, seen from {@code key} below this place. */
    public Problems below(String key) {
        return new Problems(pointer + "/" + key.replace("~", "~0").replace("/", "~1"), all);
    }

    public void add(String message) {
        all.add(new Problem(pointer, message));
    }
}
