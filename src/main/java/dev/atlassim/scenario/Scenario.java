package dev.atlassim.scenario;

import dev.atlassim.state.World;

/**
 * What scenario files describe.
 *
 * @param world the organizations with all that belongs to them
 */
public record Scenario(World world) {}
