package dev.atlassim.simulation;

/** The order of what happens at start. */
final class StartupOrder {

    static final int BOOT = 1000;

    private StartupOrder() {}
}
