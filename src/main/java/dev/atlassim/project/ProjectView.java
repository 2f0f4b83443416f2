package dev.atlassim.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.atlassim.api.answer.Link;
import dev.atlassim.api.call.Call;
import dev.atlassim.state.Project;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.stream.Stream;

/** A project as Atlas shows it, keys in the recorded order. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProjectView(
        int clusterCount,
        String created,
        String id,
        List<Link> links,
        String name,
        String orgId,
        String regionUsageRestrictions,
        List<Project.Tag> tags,
        boolean withDefaultAlertsSettings) {

    private static final List<String> PARTS =
            List.of("containers", "clusters", "databaseUsers", "peers", "processes", "whitelist");

    /** A single project, with links to all its parts. */
    static ProjectView whole(Project project, String root) {
        var self = href(project, root);
        var parts = PARTS.stream().map(part -> Link.to(self, part));
        return of(
                project,
                Stream.concat(Stream.of(Link.self(self)), parts).toList(),
                project.details().tags());
    }

    /** A project that has just been created: it has no key for tags if none were sent (recorded). */
    static ProjectView created(Project project, String root) {
        var whole = whole(project, root);
        return project.details().tags().isEmpty() ? of(project, whole.links, null) : whole;
    }

    /** A project as an item of a list. */
    static ProjectView item(Project project, String root) {
        return of(
                project,
                List.of(Link.self(href(project, root))),
                project.details().tags());
    }

    /** The Location that Atlas sends after some changes (recorded). Nothing exists there. */
    static String location(Call call) {
        return call.baseUrl() + "//api/atlas/v1.0";
    }

    private static String href(Project project, String root) {
        return root + "/groups/" + project.id();
    }

    private static ProjectView of(Project project, List<Link> links, List<Project.Tag> tags) {
        return new ProjectView(
                0,
                project.created().toString(),
                project.id(),
                links,
                project.name(),
                project.orgId(),
                project.details().regionUsageRestrictions(),
                tags,
                project.details().withDefaultAlertsSettings());
    }
}
