package dev.atlassim.alert;

/** How a matcher compares. Source: the specification. */
public enum MatcherOperator {
    EQUALS,
    CONTAINS,
    STARTS_WITH,
    ENDS_WITH,
    NOT_EQUALS,
    NOT_CONTAINS,
    REGEX
}
