package dev.atlassim.api.body;

/** What a request with an invalid body is refused with: the exceptions of one of the APIs. */
public interface BodyRefusals {

    /** The body is longer than {@code limit} bytes. */
    RuntimeException tooLarge(int limit);

    /** The body is encoded by {@code codings}, which are not supported. */
    RuntimeException unsupportedCoding(String codings);

    /** The body is not gzip, as its header says. */
    RuntimeException notGzip();
}
