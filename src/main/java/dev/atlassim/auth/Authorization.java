package dev.atlassim.auth;

import dev.atlassim.api.error.AtlasException;
import dev.atlassim.api.error.ErrorCode;
import dev.atlassim.api.operation.Operation;
import dev.atlassim.state.Credential;
import dev.atlassim.state.ObjectIds;
import dev.atlassim.state.Role;
import dev.atlassim.state.World;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Whether a caller may do what it asks: the project or organization of the path exists, is the caller's, and the caller
 * has the role that the operation takes. A missing role is 401, not 403 (seen in CI logs).
 *
 * @param operation what is asked
 * @param path the path as the client spelled it
 * @param parameter the parameters of the path by name
 */
public record Authorization(Operation operation, String path, UnaryOperator<String> parameter) {

    /**
     * Lets {@code caller} pass.
     *
     * @throws AtlasException where it may not
     */
    public void check(Credential caller, World world) {
        operation.role().ifPresent(role -> {
            if (role.ofOrganization()) {
                checkOrganization(caller, parameter.apply("orgId"));
            } else {
                checkProject(caller, world, parameter.apply("groupId"), role);
            }
        });
    }

    /** What {@link #check} would refuse {@code caller} with. */
    public Optional<AtlasException> denial(Credential caller, World world) {
        try {
            check(caller, world);
            return Optional.empty();
        } catch (AtlasException denied) {
            return Optional.of(denied);
        }
    }

    /** The refusal of a caller from an address that is not on its access list. */
    public static AtlasException forbiddenAddress(Credential caller, String address) {
        return ErrorCode.IP_ADDRESS_NOT_ON_ACCESS_LIST
                .with(address)
                .because("access list: '" + caller.id() + "' may call from "
                        + caller.grants().accessList() + ", not from " + address);
    }

    /** Every credential of an organization is at least its member, so only the organization itself has to be right. */
    private void checkOrganization(Credential caller, String orgId) {
        checkId(orgId);
        if (!caller.grants().orgId().equals(orgId)) {
            throw ErrorCode.USER_CANNOT_ACCESS_ORG.with().because(belongs(caller) + ", not to " + orgId);
        }
    }

    private void checkProject(Credential caller, World world, String groupId, Role role) {
        checkId(groupId);
        var grants = caller.grants();
        var project = world.project(groupId).orElseThrow(() -> ErrorCode.GROUP_NOT_FOUND.with(groupId));
        if (!project.orgId().equals(grants.orgId())) {
            throw ErrorCode.NOT_IN_GROUP
                    .with()
                    .because(belongs(caller) + ", the project " + groupId + " to " + project.orgId());
        }
        if (!grants.onProject(project, role)) {
            throw ErrorCode.USER_UNAUTHORIZED
                    .with()
                    .because("role: " + operation.id() + " takes " + role + " on project " + groupId + "; '"
                            + caller.id() + "' has " + grants.roles() + " on the organization and "
                            + grants.projectRoles().getOrDefault(groupId, Set.of()) + " on the project");
        }
    }

    private static String belongs(Credential caller) {
        return "organization: '" + caller.id() + "' belongs to "
                + caller.grants().orgId();
    }

    private void checkId(String id) {
        if (!ObjectIds.isId(id)) {
            throw ErrorCode.PATH_PARAM_PARSE_ERROR.with(path);
        }
    }
}
