package dev.atlassim.cli;

/** Exit codes, by their names in sysexits. */
final class ExitCode {

    static final int OK = 0;

    /** The command line is wrong. */
    static final int USAGE = 64;

    /** A scenario is invalid. */
    static final int DATAERR = 65;

    /** A setting is wrong. */
    static final int CONFIG = 78;

    /** No server was reached, or its port is taken. */
    static final int UNAVAILABLE = 69;

    /** Any other error. */
    static final int SOFTWARE = 70;

    private ExitCode() {}
}
