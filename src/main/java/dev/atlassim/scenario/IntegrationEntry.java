package dev.atlassim.scenario;

import static dev.atlassim.scenario.IntegrationForm.TYPE;
import static dev.atlassim.scenario.SharedKeys.ID;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.api.operation.Surface;
import dev.atlassim.form.Fragment;
import dev.atlassim.integration.Field;
import dev.atlassim.integration.IntegrationBody;
import dev.atlassim.integration.IntegrationType;
import dev.atlassim.state.DerivedIds;
import dev.atlassim.state.Integration;
import dev.atlassim.state.Project;

/** An integration of a project in a scenario file. */
final class IntegrationEntry {

    private IntegrationEntry() {}

    /** {@code project} with the integration that {@code fragment} describes. */
    static Project add(Project project, Fragment fragment, FileContext file) {
        return fragment.get(TYPE)
                .map(type -> add(project, type, fragment, file))
                .orElse(project);
    }

    private static Project add(Project project, IntegrationType type, Fragment fragment, FileContext file) {
        if (!file.first(project.id() + " " + type)) {
            fragment.report(TYPE, type + " is configured in this project already");
        }
        var given = fragment.get(ID);
        if (given.isPresent() && !file.first("integration " + given.get())) {
            fragment.report(ID, "an integration with id " + given.get() + " is described already");
        }
        if (!fragment.whole()) {
            return project;
        }
        var id = given.orElseGet(() -> DerivedIds.of("integration", project.id() + "/" + type));
        var settings = IntegrationBody.read(type, fragment.object(), Surface.V1).complete();
        return project.with(new Integration(id, type.name(), settings));
    }

    /** Adds the entries of the integrations of {@code project}; without secrets, examples stand in their place. */
    static void write(Project project, ArrayNode entries, boolean secrets) {
        for (var type : IntegrationType.configurable()) {
            for (var integration : project.integrations().get(type.name())) {
                var entry = entries.addObject();
                TYPE.put(entry, type);
                ID.put(entry, integration.id());
                type.allFields().forEach(field -> write(integration, field, entry, secrets));
            }
        }
    }

    private static void write(Integration integration, Field field, ObjectNode entry, boolean secrets) {
        var value = integration.settings().get(field.name());
        if (value instanceof Boolean flag) {
            entry.put(field.name(), flag);
        } else if (value instanceof Integer number) {
            entry.put(field.name(), number);
        } else if (value != null) {
            entry.put(field.name(), (String) (field.sensitive() && !secrets ? field.example() : value));
        } else if (field.required()) {
            entry.putNull(field.name());
        }
    }
}
