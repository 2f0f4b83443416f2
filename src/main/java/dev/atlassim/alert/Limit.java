package dev.atlassim.alert;

import static dev.atlassim.alert.Comparison.GREATER_THAN;
import static dev.atlassim.alert.Comparison.LESS_THAN;

import java.util.List;
import java.util.Set;

/** What the threshold of an alert configuration must be. Source: the specification; units in capitals as recorded. */
public enum Limit {
    /** There is none. */
    NONE(Set.of()),
    /** It may be left out, as for NO_PRIMARY. */
    OPTIONAL(Set.of(GREATER_THAN, LESS_THAN), Units.RAW, Units.TIME, Units.NUMBER),
    /** A number or a time. */
    ANY(Set.of(GREATER_THAN, LESS_THAN), Units.RAW, Units.TIME, Units.NUMBER),
    /** A sum of money. It has no units (recorded); the specification names RAW. */
    MONEY(Set.of(GREATER_THAN), Units.RAW),
    /** The age of a backup. */
    DELAY(Set.of(GREATER_THAN), Units.TIME),
    /** The age of a key. */
    AGE(Set.of(GREATER_THAN), Units.DAYS),
    /** The time that a certificate is still valid. */
    REST(Set.of(LESS_THAN), Units.DAYS);

    private final Set<Comparison> operators;
    private final List<Units> units;

    Limit(Set<Comparison> operators, Units... units) {
        this.operators = operators;
        this.units = List.of(units);
    }

    /** Whether a configuration may have a threshold. */
    public boolean allowed() {
        return this != NONE;
    }

    /** Whether a configuration must have a threshold. */
    public boolean required() {
        return this != NONE && this != OPTIONAL;
    }

    /** How a value can be compared with it. */
    public Set<Comparison> operators() {
        return operators;
    }

    /** The names of the units that it can have. */
    public List<String> units() {
        return units.stream().flatMap(some -> some.names().stream()).toList();
    }
}
