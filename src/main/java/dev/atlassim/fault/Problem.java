package dev.atlassim.fault;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * A mistake in fault rules.
 *
 * @param pointer where, as a JSON pointer (RFC 6901)
 * @param message what is wrong, and what would be right
 */
@RegisterForReflection
public record Problem(String pointer, String message) {}
