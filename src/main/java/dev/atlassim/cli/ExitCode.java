package dev.atlassim.cli;

/** Exit codes, as sysexits names them. */
final class ExitCode {

    static final int OK = 0;

    /** The command line cannot be understood. */
    static final int USAGE = 64;

    /** A scenario has mistakes. */
    static final int DATAERR = 65;

    /** A setting is wrong. */
    static final int CONFIG = 78;

    /** No server was reached, or its port is taken. */
    static final int UNAVAILABLE = 69;

    /** Anything else went wrong. */
    static final int SOFTWARE = 70;

    private ExitCode() {}
}
