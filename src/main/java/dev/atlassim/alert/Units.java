package dev.atlassim.alert;

import java.util.List;

/** The units that a value can have; those of one constant can be converted into each other. Source: the specification. */
public enum Units {
    RAW("RAW"),
    TIME("NANOSECONDS", "MILLISECONDS", "MILLION_MINUTES", "SECONDS", "MINUTES", "HOURS", "DAYS"),
    DAYS("DAYS"),
    DATA(
            "BITS",
            "KILOBITS",
            "MEGABITS",
            "GIGABITS",
            "BYTES",
            "KILOBYTES",
            "MEGABYTES",
            "GIGABYTES",
            "TERABYTES",
            "PETABYTES"),
    NUMBER("COUNT", "THOUSAND", "MILLION", "BILLION"),
    RPU("RPU", "THOUSAND_RPU", "MILLION_RPU", "WPU", "THOUSAND_WPU", "MILLION_WPU");

    private final List<String> names;

    Units(String... names) {
        this.names = List.of(names);
    }

    /** The names, as Atlas spells them. */
    public List<String> names() {
        return names;
    }
}
