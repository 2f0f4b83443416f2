package dev.atlassim.state;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.TreeMap;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A project ("group" on the wire).
 *
 * @param id 24 hexadecimal digits
 * @param orgId the organization that owns it
 * @param name unique within the organization
 * @param created in whole seconds
 * @param details the attributes that clients can set in the body of a project, except for the name
 * @param options the attributes that clients can set by other resources
 * @param members the teams and users who have roles on it
 * @param integrations configured integrations by type
 * @param alerting what it watches
 * @param scrapeTargets what Prometheus is told to scrape
 * @param events what happened in it last
 */
public record Project(
        String id,
        String orgId,
        String name,
        Instant created,
        Details details,
        Options options,
        Members members,
        Map<String, Integration> integrations,
        Alerting alerting,
        List<ScrapeTargets> scrapeTargets,
        Events events) {

    /** A project without integrations and members, with the default alert configurations unless {@code details} exclude them. */
    public static Project empty(String id, String orgId, String name, Instant created, Details details) {
        return new Project(
                id,
                orgId,
                name,
                created,
                details,
                Options.DEFAULT,
                Members.NONE,
                HashMap.empty(),
                details.withDefaultAlertsSettings() ? Alerting.DEFAULT : Alerting.NONE,
                List.of(),
                Events.NONE);
    }

    /** The same project with one integration set or replaced. */
    public Project with(Integration integration) {
        return with(integrations.put(integration.type(), integration));
    }

    /** The same project without the integration of {@code type}. */
    public Project without(String type) {
        return with(integrations.remove(type));
    }

    private Project with(Map<String, Integration> newIntegrations) {
        return new Project(
                id, orgId, name, created, details, options, members, newIntegrations, alerting, scrapeTargets, events);
    }

    /** The same project under another name and with other details. */
    public Project with(String newName, Details newDetails) {
        return new Project(
                id,
                orgId,
                newName,
                created,
                newDetails,
                options,
                members,
                integrations,
                alerting,
                scrapeTargets,
                events);
    }

    /** The same project with other options. */
    public Project with(Options newOptions) {
        return new Project(
                id, orgId, name, created, details, newOptions, members, integrations, alerting, scrapeTargets, events);
    }

    /** The same project with other members. */
    public Project with(Members newMembers) {
        return new Project(
                id, orgId, name, created, details, options, newMembers, integrations, alerting, scrapeTargets, events);
    }

    /** The same project with other alerting. */
    public Project with(Alerting newAlerting) {
        return new Project(
                id, orgId, name, created, details, options, members, integrations, newAlerting, scrapeTargets, events);
    }

    /** The same project with other targets for Prometheus. */
    public Project withScrapeTargets(List<ScrapeTargets> others) {
        return new Project(
                id,
                orgId,
                name,
                created,
                details,
                options,
                members,
                integrations,
                alerting,
                List.copyOf(others),
                events);
    }

    /** The same project with other events. */
    public Project with(Events newEvents) {
        return new Project(
                id, orgId, name, created, details, options, members, integrations, alerting, scrapeTargets, newEvents);
    }

    /**
     * Attributes of a project.
     *
     * @param tags in the order given
     * @param regionUsageRestrictions null if not set
     * @param withDefaultAlertsSettings whether the project began with the default alerts
     */
    public record Details(List<Tag> tags, String regionUsageRestrictions, boolean withDefaultAlertsSettings) {
        /** The attributes of a project that does not set them. */
        public static final Details DEFAULT = new Details(List.of(), null, true);

        public Details {
            tags = List.copyOf(tags);
        }
    }

    /**
     * The settings and limits that differ from the default.
     *
     * @param settings flags by name
     * @param limits amounts by name
     * @param managedSlowMs whether Atlas manages the threshold for slow operations
     */
    public record Options(Map<String, Boolean> settings, Map<String, Long> limits, boolean managedSlowMs) {
        /** The options of a new project; the last one is inferred from the documentation of the profiler. */
        public static final Options DEFAULT = new Options(HashMap.empty(), HashMap.empty(), true);

        /** The same with other settings. */
        public Options withSettings(Map<String, Boolean> others) {
            return new Options(others, limits, managedSlowMs);
        }

        /** The same with other limits. */
        public Options withLimits(Map<String, Long> others) {
            return new Options(settings, others, managedSlowMs);
        }

        /** The same with the threshold for slow operations managed or not. */
        public Options withManagedSlowMs(boolean managed) {
            return new Options(settings, limits, managed);
        }
    }

    /**
     * The teams and users who have roles on a project, ordered by id.
     *
     * @param teams roles by the id of the team
     * @param users roles by the id of the user
     */
    public record Members(Map<String, List<Role>> teams, Map<String, List<Role>> users) {
        /** Nobody. */
        public static final Members NONE = new Members(TreeMap.empty(), TreeMap.empty());

        /** The same with other teams. */
        public Members withTeams(Map<String, List<Role>> others) {
            return new Members(others, users);
        }

        /** The same with other users. */
        public Members withUsers(Map<String, List<Role>> others) {
            return new Members(teams, others);
        }
    }

    /**
     * Addresses that Prometheus scrapes.
     *
     * @param labels what it adds to the metrics, by name
     * @param targets host and port of each
     */
    @RegisterForReflection
    public record ScrapeTargets(SortedMap<String, String> labels, List<String> targets) {
        public ScrapeTargets {
            labels = Collections.unmodifiableSortedMap(new java.util.TreeMap<>(labels));
            targets = List.copyOf(targets);
        }
    }

    /** A tag of a project. */
    @RegisterForReflection
    @Schema(
            name = "ResourceTag",
            requiredProperties = {"key", "value"})
    public record Tag(
            @Schema(minLength = 1, maxLength = 255) String key,
            @Schema(minLength = 1, maxLength = 255) String value) {}
}
