package dev.atlassim.api.call;

/**
 * What a rate limit left.
 *
 * @param limit how many requests a full bucket holds
 * @param remaining how many are left
 */
public record Quota(long limit, long remaining) {}
