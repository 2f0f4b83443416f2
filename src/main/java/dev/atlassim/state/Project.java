package dev.atlassim.state;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import java.time.Instant;
import java.util.List;

/**
 * A project ("group" on the wire).
 *
 * @param id 24 hexadecimal digits
 * @param orgId the organization that owns it
 * @param name unique within the organization
 * @param created when, in whole seconds
 * @param details what callers may set besides the name
 * @param integrations configured integrations by type
 */
public record Project(
        String id, String orgId, String name, Instant created, Details details, Map<String, Integration> integrations) {

    /** A project without integrations. */
    public static Project empty(String id, String orgId, String name, Instant created, Details details) {
        return new Project(id, orgId, name, created, details, HashMap.empty());
    }

    /** The same project with one integration set or replaced. */
    public Project with(Integration integration) {
        return new Project(id, orgId, name, created, details, integrations.put(integration.type(), integration));
    }

    /** The same project without the integration of {@code type}. */
    public Project without(String type) {
        return new Project(id, orgId, name, created, details, integrations.remove(type));
    }

    /** The same project under another name and with other details. */
    public Project with(String newName, Details newDetails) {
        return new Project(id, orgId, newName, created, newDetails, integrations);
    }

    /**
     * Settings of a project.
     *
     * @param tags in the order given
     * @param regionUsageRestrictions null where none was set
     * @param withDefaultAlertsSettings whether the project began with the default alerts
     */
    public record Details(List<Tag> tags, String regionUsageRestrictions, boolean withDefaultAlertsSettings) {
        /** What a project has when nothing was said. */
        public static final Details DEFAULT = new Details(List.of(), null, true);

        public Details {
            tags = List.copyOf(tags);
        }
    }

    /** A tag of a project. */
    @RegisterForReflection
    public record Tag(String key, String value) {}
}
