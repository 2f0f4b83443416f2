package dev.atlassim.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.state.Role;
import java.util.Arrays;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** A role in its place: those on the organization under one key, those on projects under another. */
record RoleShape(boolean ofOrganization) implements Shape {

    @Override
    public void check(Node node, Findings findings) {
        if (node instanceof ScalarNode scalar && misplaced(scalar.getValue())) {
            findings.add(
                    node,
                    ofOrganization
                            ? scalar.getValue() + " is a role on a project; it belongs under 'projectRoles'"
                            : scalar.getValue() + " is a role on the organization; it belongs under 'roles'");
        } else {
            choice().check(node, findings);
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

    private Shape choice() {
        return new Shape.Choice(Arrays.stream(Role.values())
                .filter(role -> role.ofOrganization() == ofOrganization)
                .map(Enum::name)
                .toList());
    }
}
