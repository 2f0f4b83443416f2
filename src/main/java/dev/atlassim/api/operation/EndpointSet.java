package dev.atlassim.api.operation;

/**
 * A group of operations that share a rate-limit bucket. The figures are those of the documentation (2026-04), confirmed
 * by recorded headers (2026-08-10) for most.
 */
public enum EndpointSet {
    THIRD_PARTY_INTEGRATIONS(Scope.GROUP, 1200, 500),
    ALERT_CONFIGURATIONS(Scope.GROUP, 1200, 500),
    ALERTS(Scope.GROUP, 1200, 500),
    MATCHERS(Scope.USER, 300, 100),
    PROJECTS(Scope.GROUP, 1200, 500),
    PROJECTS_ROOT(Scope.USER, 1200, 500),
    ROOT(Scope.USER, 300, 100),
    ORGANIZATIONS_ROOT(Scope.USER, 300, 100),
    ORGANIZATIONS(Scope.ORG, 500, 250),
    TEAMS(Scope.GROUP, 1200, 500),
    TEAMS_OF_ORGANIZATIONS(Scope.ORG, 1200, 500),
    MONGODB_CLOUD_USERS(Scope.GROUP, 1200, 500),
    MONGODB_CLOUD_USERS_OF_ORGANIZATIONS(Scope.ORG, 500, 250),
    IP_ADDRESSES(Scope.GROUP, 1200, 500),
    PERFORMANCE_ADVISOR(Scope.GROUP, 1200, 500),
    CLUSTERS(Scope.GROUP, 10000, 5000),
    EVENTS(Scope.GROUP, 300, 100),
    EVENTS_OF_ORGANIZATIONS(Scope.ORG, 500, 250),
    /** Inferred: as for other lists that belong to no project. */
    EVENT_TYPES(Scope.USER, 300, 100);

    private final Scope scope;
    private final int capacity;
    private final int refill;

    EndpointSet(Scope scope, int capacity, int refill) {
        this.scope = scope;
        this.capacity = capacity;
        this.refill = refill;
    }

    /** What shares one bucket. */
    public Scope scope() {
        return scope;
    }

    /** How many requests a full bucket holds. */
    public int capacity() {
        return capacity;
    }

    /** How many requests come back every 60 seconds, all at once. */
    public int refill() {
        return refill;
    }

    /** Whose requests are counted together. */
    public enum Scope {
        GROUP,
        ORG,
        USER
    }
}
