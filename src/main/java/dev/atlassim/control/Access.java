package dev.atlassim.control;

import dev.atlassim.state.Credential;
import dev.atlassim.state.Role;
import dev.atlassim.state.World;
import java.util.Comparator;
import java.util.Optional;

/**
 * Everything that a client needs to use an organization. It contains secrets in clear, so it exists only while a request
 * for it is answered.
 *
 * @param baseUrl the address of the simulator, without a slash at the end
 * @param orgId the organization
 * @param groupId its first project by name
 * @param apiKey an API key, preferably of an owner
 * @param serviceAccount a service account, preferably of an owner
 */
record Access(
        String baseUrl, String orgId, Optional<String> groupId, Optional<Pair> apiKey, Optional<Pair> serviceAccount) {

    /** The access to the organization {@code orgId} of {@code world}. */
    static Access to(World world, String orgId, String baseUrl) {
        var projects = world.organization(orgId).orElseThrow().projects();
        return new Access(
                baseUrl,
                orgId,
                projects.headOption().map(entry -> entry._2).toJavaOptional(),
                best(world, orgId, Credential.ApiKey.class),
                best(world, orgId, Credential.ServiceAccount.class));
    }

    private static Optional<Pair> best(World world, String orgId, Class<? extends Credential> kind) {
        return world.credentials()
                .valuesIterator()
                .toJavaStream()
                .filter(kind::isInstance)
                .filter(credential -> credential.grants().orgId().equals(orgId))
                .min(Comparator.comparing((Credential c) -> !c.grants().roles().contains(Role.ORG_OWNER))
                        .thenComparing(Credential::id))
                .map(credential -> new Pair(credential.id(), credential.secret().reveal()));
    }

    /** A credential in clear. */
    record Pair(String id, String secret) {
        @Override
        public String toString() {
            return "Pair[" + id + "]";
        }
    }
}
