package dev.atlassim.fault;

import java.util.Arrays;
import java.util.List;

/** The stages of an exchange at which a fault can take effect, in order. */
public enum Stage {
    /** The request has arrived; nothing has been checked yet. */
    ARRIVAL("before"),
    /** The request has passed every check; the operation comes next. */
    OPERATION("before"),
    /** The operation has been applied; no byte of its response has been sent. */
    RESPONSE("after");

    private final String phase;

    Stage(String phase) {
        this.phase = phase;
    }

    /** How rules write it: whether that is before or after the operation. */
    public String phase() {
        return phase;
    }

    /** The values of {@code phase} in rules. */
    public static List<String> phases() {
        return Arrays.stream(values()).map(Stage::phase).distinct().toList();
    }
}
