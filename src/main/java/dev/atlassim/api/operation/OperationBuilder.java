package dev.atlassim.api.operation;

import dev.atlassim.state.EventType;
import dev.atlassim.state.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Declares an {@link Operation}. Unless said otherwise it is an operation of the versioned API that exists since
 * {@link ApiVersion#FIRST}, that the unversioned API has, too, that needs no role, and whose request body the journal masks.
 */
public final class OperationBuilder {

    final String id;
    final String method;
    final String path;
    Surface surface = Surface.V2;
    Role role;
    Role documentedRole;
    EndpointSet endpointSet;
    boolean paged;
    boolean onlyVersioned;
    Function<UnaryOperator<String>, BodyMask> bodyMask = pathParameters -> BodyMask.NOTHING;
    UnaryOperator<byte[]> answerMask = UnaryOperator.identity();
    List<EventType> events;
    private final List<Version> versions = new ArrayList<>();
    private final List<QueryParameter> own = new ArrayList<>();

    OperationBuilder(String id, String method, String path) {
        this.id = id;
        this.method = method;
        this.path = path;
    }

    /** The first version, as {@code YYYY-MM-DD}; a second call declares a later version. */
    public OperationBuilder since(String version) {
        versions.add(Version.of(LocalDate.parse(version)));
        return this;
    }

    /** A version that is deprecated from one date on, and no longer available from another. */
    public OperationBuilder since(String version, String deprecated, String sunset) {
        versions.add(Version.of(LocalDate.parse(version), LocalDate.parse(deprecated), LocalDate.parse(sunset)));
        return this;
    }

    /** The role that a caller needs on the project or organization of the path. */
    public OperationBuilder role(Role needed) {
        this.role = needed;
        return this;
    }

    /** The role that the operation itself checks for, beyond {@link #role}. */
    public OperationBuilder documentedRole(Role needed) {
        this.documentedRole = needed;
        return this;
    }

    /** The rate-limit bucket. */
    public OperationBuilder bucket(EndpointSet set) {
        this.endpointSet = set;
        return this;
    }

    /** Takes the parameters of a list. */
    public OperationBuilder paged() {
        this.paged = true;
        return this;
    }

    /** Takes a query parameter of its own. */
    public OperationBuilder query(QueryParameter... parameters) {
        own.addAll(List.of(parameters));
        return this;
    }

    /** The unversioned API does not have it. */
    public OperationBuilder onlyVersioned() {
        this.onlyVersioned = true;
        return this;
    }

    /** Atlas's own clients call it; it is neither versioned nor counted. */
    public OperationBuilder ofPrivateApi() {
        this.surface = Surface.PRIVATE;
        return this;
    }

    /** Prometheus calls it; it is neither versioned nor counted. */
    public OperationBuilder ofPrometheus() {
        this.surface = Surface.PROMETHEUS;
        return this;
    }

    /** What the journal keeps in clear of the request's body. */
    public OperationBuilder journal(BodyMask shown) {
        return journal(pathParameters -> shown);
    }

    /** The same where it depends on the parameters of the path. */
    public OperationBuilder journal(Function<UnaryOperator<String>, BodyMask> shown) {
        this.bodyMask = shown;
        return this;
    }

    /** What the journal keeps of the body of a good answer, which by default holds no secrets. */
    public OperationBuilder journalAnswer(UnaryOperator<byte[]> mask) {
        this.answerMask = mask;
        return this;
    }

    /** The events that it can cause; which of them, the operation itself decides. */
    public OperationBuilder causes(EventType... types) {
        this.events = List.of(types);
        return this;
    }

    /**
     * It changes something, but causes no event.
     *
     * @param reason why not; only for the reader
     */
    public OperationBuilder causesNoEvent(String reason) {
        this.events = List.of();
        return this;
    }

    /** The operation. */
    public Operation build() {
        if (surface == Surface.V2) {
            Objects.requireNonNull(endpointSet, () -> id + " declares no rate-limit bucket");
            if (!method.equals("GET")) {
                Objects.requireNonNull(events, () -> id + " declares neither events nor that it causes none");
            }
        }
        return new Operation(this);
    }

    List<Version> versions() {
        if (surface != Surface.V2) {
            return List.of();
        }
        return versions.isEmpty() ? List.of(Version.of(ApiVersion.FIRST)) : List.copyOf(versions);
    }

    List<QueryParameter> queryParameters() {
        var all = new ArrayList<QueryParameter>();
        if (surface == Surface.V2) {
            all.addAll(QueryParameter.SHARED);
        }
        if (paged) {
            all.addAll(QueryParameter.PAGING);
        }
        all.addAll(own);
        return List.copyOf(all);
    }
}
