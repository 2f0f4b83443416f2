package dev.atlassim.alert;

/** How a value is compared with a threshold. Atlas calls it {@code operator}. */
public enum Comparison {
    GREATER_THAN,
    LESS_THAN
}
