package dev.atlassim.scenario;

/** Hears how far scenario files have been read. */
public interface Progress {

    /** Nobody wants to know. */
    Progress NONE = (done, total) -> {};

    /** So much is read: {@code done} of {@code total} bytes. */
    void at(long done, long total);
}
