package dev.atlassim.fault;

/** When in the course of an exchange a fault has its effect. */
public enum Stage {
    /** The request has come in; nothing has been looked at. */
    ARRIVAL,
    /** A good request is about to be carried out. */
    READ,
    /** The operation has been applied; its answer is ready. */
    ANSWER
}
