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
 * Whether a caller may call an operation: the project or organization in the path exists, the caller belongs to it, and
 * the caller has the role that the operation requires. A missing role is 401, not 403 (seen in CI logs).
 *
 * @param operation the operation called
 * @param path the path as the client spelled it
 * @param parameter returns a path parameter by its name
 */
public record Authorization(Operation operation, String path, UnaryOperator<String> parameter) {

    /**
     * Checks that {@code caller} may call the operation.
     *
     * @throws AtlasException if it may not
     */
    public void check(Credential caller, World world) {
        operation.role().ifPresent(role -> {
            if (role.ofOrganization()) {
                checkOrganization(caller, parameter.apply("orgId"), role);
            } else {
                checkProject(caller, world, parameter.apply("groupId"), role);
            }
        });
    }

    /** Returns the refusal that {@link #check} would throw for {@code caller}; empty if it is allowed. */
    public Optional<AtlasException> denial(Credential caller, World world) {
        try {
            check(caller, world);
            return Optional.empty();
        } catch (AtlasException denied) {
            return Optional.of(denied);
        }
    }

    /** Returns the refusal of a caller whose address is not on its access list. */
    public static AtlasException forbiddenAddress(Credential caller, String address) {
        return ErrorCode.IP_ADDRESS_NOT_ON_ACCESS_LIST
                .with(address)
                .because("access list: '" + caller.id() + "' may call from "
                        + caller.grants().accessList() + ", not from " + address);
    }

    /** Every credential is at least a member of its organization; an owner has every role on it. */
    private void checkOrganization(Credential caller, String orgId, Role role) {
        checkId(orgId);
        if (!caller.grants().orgId().equals(orgId)) {
            throw ErrorCode.USER_CANNOT_ACCESS_ORG.with().because(belongs(caller) + ", not to " + orgId);
        }
        var roles = caller.grants().roles();
        if (role != Role.ORG_MEMBER && !roles.contains(Role.ORG_OWNER) && !roles.contains(role)) {
            throw ErrorCode.USER_UNAUTHORIZED
                    .with()
                    .because("role: " + operation.id() + " requires " + role + " on organization " + orgId + "; '"
                            + caller.id() + "' has " + roles);
        }
    }

    private void checkProject(Credential caller, World world, String groupId, Role role) {
        checkId(groupId);
        var grants = caller.grants();
        var project = world.project(groupId).orElseThrow(() -> ErrorCode.GROUP_NOT_FOUND.with(groupId));
        if (!project.orgId().equals(grants.orgId())) {
            throw ErrorCode.NOT_IN_GROUP
                    .with()
                    .because(belongs(caller) + ", but project " + groupId + " belongs to " + project.orgId());
        }
        if (!grants.onProject(project, role)) {
            throw ErrorCode.USER_UNAUTHORIZED
                    .with()
                    .because("role: " + operation.id() + " requires " + role + " on project " + groupId + "; '"
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
