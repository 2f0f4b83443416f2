package dev.atlassim.journal.verify;

import java.util.List;

/** What is to be verified. */
public sealed interface Expectation {

    /** So many requests like {@code pattern}. */
    record Times(RequestPattern pattern, ExpectedCount count) implements Expectation {}

    /** Requests like these, one after the other; others may come between them. */
    record Sequence(List<RequestPattern> steps) implements Expectation {}
}
