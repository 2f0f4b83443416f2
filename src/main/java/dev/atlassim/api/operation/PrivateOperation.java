package dev.atlassim.api.operation;

import java.util.Arrays;
import java.util.Optional;

/**
 * What Atlas's own clients call beside the API: undocumented, unversioned, not counted. The paths are those in the
 * sources of the Atlas CLI and of the MCP server; the first and the last were recorded 2026-08-10. The resource method
 * that serves one has the name of its id.
 */
public enum PrivateOperation {
    GET_IP_INFO("getIpInfo", "GET", "/ipinfo"),
    SEND_EVENTS("sendEvents", "POST", "/v1.0/telemetry/events"),
    SEND_UNAUTHENTICATED_EVENTS("sendUnauthenticatedEvents", "POST", "/unauth/telemetry/events"),
    GET_DEFAULT_MONGODB_MAJOR_VERSION("getDefaultMongoDBMajorVersion", "GET", "/unauth/nds/defaultMongoDBMajorVersion");

    /** Where all of them are. */
    public static final String ROOT = "/api/private";

    /** How the paths begin that nobody has to sign in for. */
    static final String OPEN = "unauth";

    private final String id;
    private final String method;
    private final String path;
    private final Route route;

    PrivateOperation(String id, String method, String path) {
        this.id = id;
        this.method = method;
        this.path = path;
        this.route = new Route(path);
    }

    /** What it is called here; Atlas has no name for it. */
    public String id() {
        return id;
    }

    /** The HTTP method. */
    public String method() {
        return method;
    }

    /** The path below {@link #ROOT}. */
    public String path() {
        return path;
    }

    public Route route() {
        return route;
    }

    /** Whether one of them is at {@code path}, as the client spelled it. */
    public static boolean serves(String path) {
        return Arrays.stream(values()).anyMatch(o -> path.equals(ROOT + o.path));
    }

    /** The operation of that {@link #id()}. */
    public static Optional<PrivateOperation> ofId(String id) {
        return Arrays.stream(values()).filter(o -> o.id.equals(id)).findFirst();
    }
}
