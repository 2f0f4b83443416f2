package dev.atlassim.alert;

/** How serious an alert is. Source: the specification. */
public enum Severity {
    INFO,
    WARNING,
    ERROR,
    CRITICAL
}
