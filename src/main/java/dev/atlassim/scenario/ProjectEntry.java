package dev.atlassim.scenario;

import static dev.atlassim.scenario.SharedKeys.CREATED;
import static dev.atlassim.scenario.SharedKeys.ID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.form.Choice;
import dev.atlassim.form.Fields;
import dev.atlassim.form.Form;
import dev.atlassim.form.Fragment;
import dev.atlassim.form.Key;
import dev.atlassim.form.ListOf;
import dev.atlassim.form.Text;
import dev.atlassim.project.ProjectBody;
import dev.atlassim.project.ProjectTags;
import dev.atlassim.state.DerivedIds;
import dev.atlassim.state.Project;
import dev.atlassim.state.World;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A project in a scenario file. */
final class ProjectEntry {

    private static final Key<String> NAME =
            Key.text("name", Text.of(ProjectBody.NAME, "1 to 64 letters, digits, spaces or any of -_.(),:&@+'"));
    private static final Text TAG_TEXT =
            Text.of(ProjectTags.TEXT, "1 to " + ProjectTags.MAX_LENGTH + " " + ProjectTags.CHARACTERS);
    private static final Key<String> TAG_KEY = Key.text("key", TAG_TEXT);
    private static final Key<String> TAG_VALUE = Key.text("value", TAG_TEXT);
    private static final Key<JsonNode> TAGS = Key.of(
            "tags",
            ListOf.sized(Fields.of(TAG_KEY, TAG_VALUE).requiring(TAG_KEY, TAG_VALUE), 0, ProjectTags.MAX_NUMBER));
    private static final Key<String> REGIONS =
            Key.text("regionUsageRestrictions", new Choice(ProjectBody.REGION_USAGE_RESTRICTIONS));
    private static final Key<Boolean> DEFAULT_ALERTS = Key.flag("withDefaultAlertsSettings");
    private static final Key<JsonNode> INTEGRATIONS = Key.of("integrations", ListOf.of(new IntegrationForm()));

    static final Fields FORM = Fields.of(ID, NAME, CREATED, TAGS, REGIONS, DEFAULT_ALERTS)
            .and(ProjectOptions.KEYS)
            .and(INTEGRATIONS, AlertConfigEntry.KEY, ScrapeTargetsEntry.KEY)
            .requiring(NAME);

    private ProjectEntry() {}

    /** The world with the project that {@code fragment} describes. */
    static World add(World world, String orgId, Fragment fragment, FileContext file) {
        var name = fragment.get(NAME);
        return name.flatMap(known -> id(world, orgId, known, fragment, file))
                .map(id -> read(world, orgId, id, name.get(), fragment, file))
                .map(world::with)
                .orElse(world);
    }

    /** Its id; empty, after reporting it, where the project cannot be distinguished from another. */
    private static Optional<String> id(World world, String orgId, String name, Fragment fragment, FileContext file) {
        if (!file.first("project named " + name + " of " + orgId)) {
            fragment.report(NAME, "a project named '" + name + "' is described in this organization already");
            return Optional.empty();
        }
        var namesake = world.project(orgId, name).map(Project::id);
        var id = fragment.get(ID).or(() -> namesake).orElseGet(() -> DerivedIds.of("project", orgId + "/" + name));
        var owner = world.project(id).map(Project::orgId).orElse(orgId);
        if (!file.first("project " + id)) {
            fragment.report(ID, "a project with id " + id + " is described already");
        } else if (!owner.equals(orgId)) {
            fragment.report(ID, "project " + id + " belongs to organization " + owner + " already");
        } else if (!namesake.orElse(id).equals(id)) {
            fragment.report(NAME, "the name '" + name + "' belongs to project " + namesake.get() + " already");
        } else {
            return Optional.of(id);
        }
        return Optional.empty();
    }

    /** What the file leaves out stays as it was. */
    private static Project read(
            World world, String orgId, String id, String name, Fragment fragment, FileContext file) {
        var before = world.project(id)
                .orElseGet(() ->
                        Project.empty(id, orgId, name, file.created(), details(fragment, Project.Details.DEFAULT)));
        var project = new Project(
                id,
                orgId,
                name,
                fragment.get(CREATED).orElse(before.created()),
                details(fragment, before.details()),
                ProjectOptions.read(fragment, before.options()),
                before.members(),
                before.integrations(),
                before.alerting(),
                ScrapeTargetsEntry.read(fragment, before.scrapeTargets()),
                before.events());
        for (var integration : fragment.list(INTEGRATIONS)) {
            project = IntegrationEntry.add(project, integration, file);
        }
        return AlertConfigEntry.read(project, fragment, file);
    }

    private static Project.Details details(Fragment fragment, Project.Details before) {
        return new Project.Details(
                fragment.has(TAGS) ? tags(fragment) : before.tags(),
                fragment.get(REGIONS).orElse(before.regionUsageRestrictions()),
                fragment.get(DEFAULT_ALERTS).orElse(before.withDefaultAlertsSettings()));
    }

    private static List<Project.Tag> tags(Fragment project) {
        var keys = new HashSet<String>();
        for (var tag : project.list(TAGS)) {
            tag.get(TAG_KEY)
                    .filter(key -> !keys.add(key))
                    .ifPresent(key -> tag.report(TAG_KEY, "a tag with key '" + key + "' is described already"));
        }
        return project.list(TAGS).stream().flatMap(ProjectEntry::tag).toList();
    }

    private static Stream<Project.Tag> tag(Fragment tag) {
        return tag.get(TAG_KEY).flatMap(key -> tag.get(TAG_VALUE).map(value -> new Project.Tag(key, value))).stream();
    }

    /** The entry of {@code project}. */
    static ObjectNode write(Project project, boolean secrets) {
        var written = Form.object();
        ID.put(written, project.id());
        NAME.put(written, project.name());
        CREATED.put(written, project.created());
        DEFAULT_ALERTS.put(written, project.details().withDefaultAlertsSettings());
        REGIONS.put(written, Optional.ofNullable(project.details().regionUsageRestrictions()));
        var tags = TAGS.putList(written);
        for (var tag : project.details().tags()) {
            var entry = tags.addObject();
            TAG_KEY.put(entry, tag.key());
            TAG_VALUE.put(entry, tag.value());
        }
        ProjectOptions.write(project.options(), written);
        ScrapeTargetsEntry.write(project.scrapeTargets(), written);
        IntegrationEntry.write(project, INTEGRATIONS.putList(written), secrets);
        AlertConfigEntry.write(project, written, secrets);
        return written;
    }
}
