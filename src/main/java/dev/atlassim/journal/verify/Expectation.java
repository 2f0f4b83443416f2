package dev.atlassim.journal.verify;

import java.util.List;

/** What is to be verified. */
public sealed interface Expectation {

    /** Whether sign-in challenges count as requests. */
    boolean challenges();

    /** A number of requests that match {@code pattern}. */
    record Times(RequestPattern pattern, ExpectedCount count, boolean challenges) implements Expectation {}

    /** Requests that match these patterns in order; others may come between them. */
    record Sequence(List<RequestPattern> steps, boolean challenges) implements Expectation {}
}
