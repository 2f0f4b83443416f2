package dev.atlassim.state;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * An API key (digest) or a service account (OAuth). Every credential belongs to exactly one organization.
 */
public sealed interface Credential {

    /** The public half, by which the credential is named in requests, rate limits and the journal. */
    String id();

    /** The private half. */
    Secret secret();

    /** Its roles and its access list. */
    Grants grants();

    /** The same credential with other grants. */
    Credential withGrants(Grants grants);

    /** An API key for HTTP Digest; {@code id} is the public key, {@code secret} the private key. */
    record ApiKey(String id, Secret secret, Grants grants) implements Credential {
        @Override
        public ApiKey withGrants(Grants newGrants) {
            return new ApiKey(id, secret, newGrants);
        }
    }

    /** An OAuth 2 service account; {@code id} is the client id, {@code secret} the client secret. */
    record ServiceAccount(String id, Secret secret, Grants grants) implements Credential {
        @Override
        public ServiceAccount withGrants(Grants newGrants) {
            return new ServiceAccount(id, secret, newGrants);
        }
    }

    /**
     * The roles of a credential and the addresses that it may call from.
     *
     * @param orgId the organization that it belongs to
     * @param roles its roles on that organization
     * @param projectRoles its roles on single projects, by project id
     * @param accessList the addresses and CIDR blocks that it may call from; empty means all
     */
    record Grants(String orgId, Set<Role> roles, Map<String, Set<Role>> projectRoles, List<String> accessList) {
        public Grants {
            roles = inOrder(roles);
            projectRoles = projectRoles.entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> inOrder(entry.getValue())));
            accessList = List.copyOf(accessList);
        }

        /** In the order of declaration, so that messages about roles are the same in every run. */
        private static Set<Role> inOrder(Set<Role> roles) {
            return Collections.unmodifiableSet(new TreeSet<>(roles));
        }

        /** The same with {@code role} added on the project {@code groupId}. */
        public Grants withProjectRole(String groupId, Role role) {
            var more = new HashMap<>(projectRoles);
            var held = new HashSet<>(projectRoles.getOrDefault(groupId, Set.of()));
            held.add(role);
            more.put(groupId, held);
            return new Grants(orgId, roles, more, accessList);
        }

        /** The same without any role on the project {@code groupId}. */
        public Grants withoutProject(String groupId) {
            var fewer = new HashMap<>(projectRoles);
            fewer.remove(groupId);
            return new Grants(orgId, roles, fewer, accessList);
        }

        /** Whether {@code role} is granted on the organization {@code id}. */
        public boolean onOrganization(String id, Role role) {
            return orgId.equals(id) && roles.contains(role);
        }

        /**
         * Whether {@code role} or a role that includes it is granted on {@code project}. An owner of the organization owns
         * every project, a reader of the organization reads every project, and every project role includes reading.
         */
        public boolean onProject(Project project, Role role) {
            if (!orgId.equals(project.orgId())) {
                return false;
            }
            if (roles.contains(Role.ORG_OWNER)) {
                return true;
            }
            var held = projectRoles.getOrDefault(project.id(), Set.of());
            return role == Role.GROUP_READ_ONLY
                    ? !held.isEmpty() || roles.contains(Role.ORG_READ_ONLY)
                    : held.contains(role) || held.contains(Role.GROUP_OWNER);
        }
    }
}
