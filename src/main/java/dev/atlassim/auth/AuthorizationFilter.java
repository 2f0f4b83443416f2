package dev.atlassim.auth;

import dev.atlassim.api.Call;
import dev.atlassim.api.ErrorCode;
import dev.atlassim.api.Operation;
import dev.atlassim.api.Priorities;
import dev.atlassim.state.Credential;
import dev.atlassim.state.ObjectIds;
import dev.atlassim.state.Role;
import dev.atlassim.state.Store;
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Looks whether the project or organization of the path exists, and whether the caller has the role that it takes. */
public class AuthorizationFilter {

    private final Store store;

    AuthorizationFilter(Store store) {
        this.store = store;
    }

    /** Refuses unknown and foreign projects and organizations, and missing roles (401, not 403: seen in CI logs). */
    @ServerRequestFilter(priority = Priorities.PROJECT_AND_ROLE)
    public void authorize(RoutingContext context) {
        var call = Call.of(context);
        if (call == null || call.operation().isEmpty()) {
            return;
        }
        call.operation().flatMap(Operation::role).ifPresent(role -> {
            if (role.ofOrganization()) {
                checkOrganization(call, call.caller().grants(), call.pathParameter("orgId"));
            } else {
                checkProject(call, call.caller().grants(), call.pathParameter("groupId"), role);
            }
        });
    }

    /** Every credential of an organization is at least its member, so only the organization itself has to be right. */
    private static void checkOrganization(Call call, Credential.Grants grants, String orgId) {
        checkId(call, orgId);
        if (!grants.orgId().equals(orgId)) {
            throw ErrorCode.USER_CANNOT_ACCESS_ORG.with();
        }
    }

    private void checkProject(Call call, Credential.Grants grants, String groupId, Role role) {
        checkId(call, groupId);
        var project = store.read().project(groupId).orElseThrow(() -> ErrorCode.GROUP_NOT_FOUND.with(groupId));
        if (!project.orgId().equals(grants.orgId())) {
            throw ErrorCode.NOT_IN_GROUP.with();
        }
        if (!grants.onProject(project, role)) {
            throw ErrorCode.USER_UNAUTHORIZED.with();
        }
    }

    private static void checkId(Call call, String id) {
        if (!ObjectIds.PATTERN.matcher(id).matches()) {
            throw ErrorCode.PATH_PARAM_PARSE_ERROR.with(call.path());
        }
    }
}
