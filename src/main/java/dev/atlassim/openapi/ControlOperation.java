package dev.atlassim.openapi;

import java.util.List;

/** The operations of the control API, as its OpenAPI document shows them. */
enum ControlOperation {
    INIT("GET", "/init", "What was loaded last", Body.NONE, 200),
    RESET("POST", "/reset", "Bring everything back to how it began", Body.NONE, 204),
    SCENARIO("GET", "/scenario", "The current state as a scenario that loads again", Body.NONE, 200, "secrets"),
    REPLACE_SCENARIO("PUT", "/scenario", "Replace everything by a scenario", Body.SCENARIO, 200),
    MERGE_SCENARIO("PATCH", "/scenario", "Add a scenario to what there is", Body.SCENARIO, 200),
    LIST_SNAPSHOTS("GET", "/snapshots", "Every snapshot", Body.NONE, 200),
    TAKE_SNAPSHOT("POST", "/snapshots", "Put the current state aside", Body.NONE, 201, "name"),
    RESTORE_SNAPSHOT("POST", "/snapshots/{name}/restore", "Make a snapshot the current state", Body.NONE, 204),
    DELETE_SNAPSHOT("DELETE", "/snapshots/{name}", "Forget a snapshot", Body.NONE, 204),
    LIST_SANDBOXES("GET", "/sandboxes", "The ids of all sandboxes", Body.NONE, 200),
    CREATE_SANDBOX("POST", "/sandboxes", "Make an organization of one's own", Body.OPTIONAL_SCENARIO, 201),
    GET_SANDBOX("GET", "/sandboxes/{id}", "What a sandbox began with, credentials in clear", Body.NONE, 200),
    RESET_SANDBOX("POST", "/sandboxes/{id}/reset", "Bring one sandbox back to how it began", Body.NONE, 204),
    DELETE_SANDBOX("DELETE", "/sandboxes/{id}", "Remove a sandbox", Body.NONE, 204),
    READ_CLOCK("GET", "/clock", "How the clock stands", Body.NONE, 200),
    SET_CLOCK("PUT", "/clock", "Set, move, stop or start the clock", Body.CLOCK, 200),
    RESET_CLOCK("DELETE", "/clock", "Go back to the time of the machine", Body.NONE, 200),
    ENV("GET", "/env", "What to export for a client", Body.NONE, 200, "client", "format", "sandbox"),
    CA("GET", "/ca.pem", "The certificate authority to trust where TLS is on", Body.NONE, 200),
    EXPLAIN("POST", "/explain", "Whether a call would be denied, and why", Body.CALL, 200),
    LIST_REQUESTS(
            "GET",
            "/requests",
            "The exchanges that pass the filters, newest first",
            Body.NONE,
            200,
            "operationId",
            "method",
            "status",
            "errorCode",
            "principal",
            "sandbox",
            "groupId",
            "integrationType",
            "fault",
            "since",
            "limit",
            "cursor",
            "format",
            "challenges"),
    GET_REQUEST("GET", "/requests/{id}", "One exchange", Body.NONE, 200),
    CLEAR_REQUESTS("DELETE", "/requests", "Forget the exchanges", Body.NONE, 200, "sandbox"),
    VERIFY_REQUESTS(
            "POST", "/requests/verify", "Whether exchanges were as expected; 422 if not", Body.PATTERN, 200, "sandbox"),
    LIST_FAULTS("GET", "/faults", "Every rule with its counters", Body.NONE, 200, "sandbox"),
    REPLACE_FAULTS("POST", "/faults", "Put rules in the place of the others", Body.FAULTS, 200, "sandbox"),
    ADD_FAULTS("PATCH", "/faults", "Put rules behind the others", Body.FAULTS, 200, "sandbox"),
    DELETE_FAULTS("DELETE", "/faults", "Remove every rule", Body.NONE, 204, "sandbox"),
    DELETE_FAULT("DELETE", "/faults/{name}", "Remove one rule", Body.NONE, 204, "sandbox");

    /** Where the control API lives. */
    public static final String ROOT = "/_simulator";

    /** What a request brings. */
    public enum Body {
        NONE,
        SCENARIO,
        OPTIONAL_SCENARIO,
        CLOCK,
        CALL,
        PATTERN,
        FAULTS
    }

    private final String method;
    private final String path;
    private final String summary;
    private final Body body;
    private final int status;
    private final List<String> query;

    ControlOperation(String method, String path, String summary, Body body, int status, String... query) {
        this.method = method;
        this.path = path;
        this.summary = summary;
        this.body = body;
        this.status = status;
        this.query = List.of(query);
    }

    /** The HTTP method. */
    public String method() {
        return method;
    }

    /** The path, with its parameters in braces. */
    public String path() {
        return ROOT + path;
    }

    /** What it does, in a few words. */
    public String summary() {
        return summary;
    }

    /** What the request brings. */
    public Body body() {
        return body;
    }

    /** The status of a good answer. */
    public int status() {
        return status;
    }

    /** The query parameters that it takes. */
    public List<String> query() {
        return query;
    }
}
