package dev.atlassim.scenario;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.integration.IntegrationType;
import dev.atlassim.state.Credential;
import dev.atlassim.state.Integration;
import dev.atlassim.state.Organization;
import dev.atlassim.state.Project;
import dev.atlassim.state.World;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes a state as a scenario file that loads again. Without its secrets, each stands replaced by an example of its
 * kind.
 */
public record ScenarioWriter(boolean secrets) {

    private static final String NO_SECRET = "not-exported";

    /** The scenario as JSON, which is YAML too. */
    public ObjectNode write(Scenario scenario) {
        var world = scenario.world();
        var file = Shape.object();
        var organizations = file.putArray("organizations");
        var credentials = world.credentials()
                .valuesIterator()
                .toJavaStream()
                .collect(Collectors.groupingBy(credential -> credential.grants().orgId()));
        world.organizations()
                .valuesIterator()
                .toJavaStream()
                .sorted(Comparator.comparing(Organization::name).thenComparing(Organization::id))
                .forEach(org -> organizations.add(write(org, world, credentials.getOrDefault(org.id(), List.of()))));
        SettingsWriter.write(scenario, file);
        return file;
    }

    private ObjectNode write(Organization organization, World world, List<Credential> credentials) {
        var written = Shape.object().put("id", organization.id()).put("name", organization.name());
        var projects = written.putArray("projects");
        organization
                .projects()
                .valuesIterator()
                .forEachRemaining(id -> projects.add(write(world.project(id).orElseThrow())));
        MemberWriter.write(organization, world, written);
        var keys = written.putArray("apiKeys");
        var accounts = written.putArray("serviceAccounts");
        credentials.stream().sorted(Comparator.comparing(Credential::id)).forEach(credential -> {
            if (credential instanceof Credential.ApiKey) {
                keys.add(write(credential, "publicKey", "privateKey", NO_SECRET));
            } else {
                accounts.add(write(credential, "clientId", "clientSecret", "mdb_sa_sk_" + NO_SECRET));
            }
        });
        return written;
    }

    private ObjectNode write(Project project) {
        var details = project.details();
        var written = Shape.object()
                .put("id", project.id())
                .put("name", project.name())
                .put("created", project.created().toString())
                .put("withDefaultAlertsSettings", details.withDefaultAlertsSettings());
        if (details.regionUsageRestrictions() != null) {
            written.put("regionUsageRestrictions", details.regionUsageRestrictions());
        }
        var tags = written.putArray("tags");
        details.tags().forEach(tag -> tags.addObject().put("key", tag.key()).put("value", tag.value()));
        MemberWriter.write(project.options(), written);
        var integrations = written.putArray("integrations");
        for (var type : IntegrationType.configurable()) {
            project.integrations().get(type.name()).forEach(integration -> integrations.add(write(integration, type)));
        }
        return written;
    }

    private ObjectNode write(Integration integration, IntegrationType type) {
        var written = Shape.object().put("type", type.name()).put("id", integration.id());
        for (var field : type.fields()) {
            var value = integration.settings().get(field.name());
            if (value instanceof Boolean flag) {
                written.put(field.name(), flag);
            } else if (value != null) {
                written.put(field.name(), (String) (field.sensitive() && !secrets ? field.example() : value));
            }
        }
        return written;
    }

    private ObjectNode write(Credential credential, String idKey, String secretKey, String instead) {
        var grants = credential.grants();
        var written = Shape.object()
                .put(idKey, credential.id())
                .put(secretKey, secrets ? credential.secret().reveal() : instead);
        add(written.putArray("roles"), grants.roles());
        var projectRoles = written.putObject("projectRoles");
        grants.projectRoles().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> add(projectRoles.putArray(entry.getKey()), entry.getValue()));
        if (!grants.accessList().isEmpty()) {
            grants.accessList().forEach(written.putArray("accessList")::add);
        }
        return written;
    }

    private static void add(ArrayNode to, Collection<? extends Enum<?>> names) {
        names.stream().map(Enum::name).sorted().forEach(to::add);
    }
}
