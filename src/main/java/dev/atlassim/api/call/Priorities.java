package dev.atlassim.api.call;

import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;

/** The steps of one request, in call order: all filter priorities of the program. */
public final class Priorities {

    private Priorities() {}

    /** Vert.x filters (higher comes first): opens the call. */
    public static final int CALL = 1000;

    /** Opens the journal's entry. */
    public static final int JOURNAL = 900;

    /** Faults on arrival, before everything else. */
    public static final int FAULT_ON_ARRIVAL = 800;

    /** Directly after Quarkus's own authentication, which is not used. */
    public static final int AUTHENTICATED = SecurityHandlerPriorities.AUTHENTICATION;

    /** Request filters (lower comes first), before the path is matched. */
    public static final int FAULT_REFUSAL = 5;

    public static final int LEGACY_PATH = 10;

    public static final int AUTHENTICATION = 20;

    /** Request filters, after the path was matched. */
    public static final int ROUTE = 25;

    public static final int VERSION = 30;

    public static final int PROJECT_AND_ROLE = 40;

    public static final int RATE_LIMIT = 50;

    public static final int QUERY_AND_BODY = 60;

    public static final int FAULT_BEFORE_OPERATION = 70;

    /** Response filters (higher comes first). */
    public static final int RENDERING = 2000;

    public static final int FAULT_ON_RESPONSE = 1000;

    public static final int COMPRESSION = 500;
}
