package dev.atlassim.api.error;

/** How it is known that Atlas behaves so, strongest first. */
public enum Evidence {
    /** Seen in a recording of Atlas. */
    RECORDED,
    /** Printed by MongoDB's own acceptance tests. */
    CI_LOG,
    /** Pasted by a user in a public thread. */
    THREAD,
    /** Follows from the source of an official client. */
    CODE,
    /** Said by the documentation. */
    DOC,
    /** Said by the official OpenAPI document. */
    SPEC,
    /** Nothing is known; chosen as what a client would least stumble over. */
    INFERRED
}
