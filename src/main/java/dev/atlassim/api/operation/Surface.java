package dev.atlassim.api.operation;

/** A part of the API whose operations are reached in the same way. */
public enum Surface {
    /** The versioned API. */
    V2(Operation.V2),
    /** The unversioned API that older clients call. */
    V1(Operation.V1),
    /** Everything else below {@code /api/atlas}, all of which requires sign-in. */
    ATLAS("/api/atlas"),
    /** What Atlas's own clients call beside the API: undocumented, unversioned, without rate limits. */
    PRIVATE(Operation.PRIVATE),
    /** Where access tokens are issued. */
    OAUTH("/api/oauth"),
    /** Where Prometheus asks what to scrape, with credentials of an integration. */
    PROMETHEUS("/prometheus/v1.0");

    private final String root;

    Surface(String root) {
        this.root = root;
    }

    /** The path below which all of it is found. */
    public String root() {
        return root;
    }
}
