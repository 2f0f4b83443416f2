package dev.atlassim.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.form.Choice;
import dev.atlassim.form.Form;
import dev.atlassim.form.Place;
import dev.atlassim.state.Role;
import java.util.Arrays;

/** A role: on the organization, or on a project. A role that belongs under the other key is reported as such. */
record RoleForm(boolean ofOrganization) implements Form {

    @Override
    public void check(JsonNode value, Place place) {
        if (misplaced(value.asText())) {
            place.report(
                    ofOrganization
                            ? value.asText() + " is a role on a project; it belongs under 'projectRoles'"
                            : value.asText() + " is a role on the organization; it belongs under 'roles'");
        } else {
            choice().check(value, place);
        }
    }

    @Override
    public ObjectNode schema() {
        return choice().schema();
    }

    private boolean misplaced(String name) {
        return Arrays.stream(Role.values())
                .anyMatch(role -> role.name().equals(name) && role.ofOrganization() != ofOrganization);
    }

    private Form choice() {
        return Choice.of(Arrays.stream(Role.values()).filter(role -> role.ofOrganization() == ofOrganization));
    }
}
