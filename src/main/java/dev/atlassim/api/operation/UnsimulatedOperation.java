package dev.atlassim.api.operation;

/**
 * An operation of Atlas on a path that is served, which the simulator does not have. Calls of it are answered like those of
 * any other path that is not simulated, and not with 405, which would say that Atlas does not have it either.
 *
 * @param id the {@code operationId} of the official specification
 * @param method the HTTP method
 * @param path the path of the simulated operations that it shares, below the root of their surface
 */
public record UnsimulatedOperation(String id, String method, String path) {}
