package dev.atlassim.testing;

import dev.atlassim.api.operation.Operation;
import dev.atlassim.state.Role;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A server whose scenario was made for sign-in: a credential for each role, with a project for each operation, a foreign
 * organization, credentials with access lists, secrets that would be noticed anywhere. Nothing is rate limited.
 */
public final class Grants implements QuarkusTestProfile {

    public static final String ORG = "5888442a3354817a7320eb61";
    public static final String FOREIGN_ORG = "6888442a3354817a7320eb61";

    public static final String TEAM = "7888442a3354817a7320eb61";
    public static final String USER = "8888442a3354817a7320eb61";

    /** What no secret of the scenario is without, and nothing else has. */
    public static final String CANARY = "cafe5ec2e7";

    public static final String PRIVATE_KEY = "0b9c4c2e-" + CANARY + "-private-key";
    public static final String FOREIGN_KEY = "foreign";
    public static final String ACCOUNT_ID = "mdb_sa_id_5888442a3354817a7320eb62";
    public static final String ELSEWHERE_ID = "mdb_sa_id_5888442a3354817a7320eb63";
    public static final String ACCOUNT_SECRET = "mdb_sa_sk_" + CANARY + "_0123456789abcdefghijklmnop";

    @Override
    public Map<String, String> getConfigOverrides() {
        try {
            var file = Files.createTempFile("grants", ".yaml");
            file.toFile().deleteOnExit();
            return Map.of(
                    "simulator.scenario",
                    Files.writeString(file, scenario()).toString(),
                    "simulator.rate-limit.enabled",
                    "false",
                    "simulator.rate-limit.token-requests-per-minute",
                    "1");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The project on which the credential of {@code role} meets {@code operation}. */
    public static String project(Role role, Operation operation) {
        return "%012x%012x"
                .formatted(
                        List.of(Role.values()).indexOf(role) + 1,
                        EveryOperation.all().indexOf(operation) + 1);
    }

    /** Its name. */
    public static String name(Role role, Operation operation) {
        return role + "-" + operation.id();
    }

    /** The API key of {@code role}. */
    public static Digest key(Role role) {
        return new Digest(role.name(), PRIVATE_KEY);
    }

    private static String scenario() {
        return """
                organizations:
                  - id: %s
                    name: Grants
                    projects:
                %s
                    teams:
                      - { id: %s, name: testers, projectRoles: %s }
                    users:
                      - { id: %s, username: tester@example.com, projectRoles: %s }
                    apiKeys:
                %s
                %s
                    serviceAccounts:
                      - { clientId: %s, clientSecret: %s, roles: [ORG_OWNER] }
                      - { clientId: %s, clientSecret: %s, roles: [ORG_OWNER], accessList: ["203.0.113.0/24"] }
                  - id: %s
                    name: Foreign
                    apiKeys:
                      - { publicKey: %s, privateKey: %s, roles: [ORG_OWNER] }
                """.formatted(
                        ORG,
                        lines(roles().flatMap(role -> operations()
                                .map(operation -> project(project(role, operation), name(role, operation))))),
                        TEAM,
                        onEveryProject(),
                        USER,
                        onEveryProject(),
                        lines(roles().map(Grants::credential)),
                        lines(Stream.of(
                                limited("elsewhere", "203.0.113.7", "2001:db8::/32"),
                                limited("loopback", "203.0.113.7", "127.0.0.0/8", "::1"))),
                        ACCOUNT_ID,
                        ACCOUNT_SECRET,
                        ELSEWHERE_ID,
                        ACCOUNT_SECRET,
                        FOREIGN_ORG,
                        FOREIGN_KEY,
                        PRIVATE_KEY);
    }

    private static String project(String id, String name) {
        return "      - { id: \"" + id + "\", name: " + name + ", integrations: [{ type: PAGER_DUTY, serviceKey: \""
                + CANARY + "0123456789abcdef012345\" }] }";
    }

    private static String onEveryProject() {
        return roles().flatMap(role ->
                        operations().map(operation -> "\"" + project(role, operation) + "\": [GROUP_READ_ONLY]"))
                .collect(Collectors.joining(", ", "{ ", " }"));
    }

    private static String credential(Role role) {
        return "      - { publicKey: " + role + ", privateKey: " + PRIVATE_KEY + ", "
                + (role.ofOrganization()
                        ? "roles: [" + role + "] }"
                        : "projectRoles: {"
                                + operations()
                                        .map(operation -> "\"" + project(role, operation) + "\": [" + role + "]")
                                        .collect(Collectors.joining(", "))
                                + "} }");
    }

    private static String limited(String publicKey, String... accessList) {
        return "      - { publicKey: " + publicKey + ", privateKey: " + PRIVATE_KEY
                + ", roles: [ORG_OWNER], accessList: "
                + List.of(accessList).stream().map(entry -> "\"" + entry + "\"").toList() + " }";
    }

    private static String lines(Stream<String> lines) {
        return lines.collect(Collectors.joining("\n"));
    }

    private static Stream<Role> roles() {
        return Arrays.stream(Role.values());
    }

    private static Stream<Operation> operations() {
        return EveryOperation.all().stream();
    }
}
