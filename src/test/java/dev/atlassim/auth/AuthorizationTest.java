package dev.atlassim.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.api.error.AtlasException;
import dev.atlassim.api.operation.EndpointSet;
import dev.atlassim.api.operation.Operation;
import dev.atlassim.state.Credential;
import dev.atlassim.state.Role;
import dev.atlassim.state.Secret;
import dev.atlassim.state.World;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The roles that an operation of an organization requires. */
class AuthorizationTest {

    private static final String ORG = "4888442a3354817a7320eb61";

    @ParameterizedTest
    @CsvSource({
        "ORG_MEMBER, ORG_READ_ONLY, allowed",
        "ORG_MEMBER, ORG_MEMBER, allowed",
        "ORG_OWNER, ORG_OWNER, allowed",
        "ORG_OWNER, ORG_READ_ONLY, USER_UNAUTHORIZED",
        "ORG_GROUP_CREATOR, ORG_OWNER, allowed",
        "ORG_GROUP_CREATOR, ORG_GROUP_CREATOR, allowed",
        "ORG_GROUP_CREATOR, ORG_MEMBER, USER_UNAUTHORIZED"
    })
    void aRoleOnTheOrganizationIsCompared(Role required, Role held, String expected) {
        var operation = Operation.get("getSomething", "/orgs/{orgId}/something")
                .bucket(EndpointSet.ORGANIZATIONS)
                .role(required)
                .build();
        var caller = new Credential.ApiKey(
                "key", new Secret("secret"), new Credential.Grants(ORG, Set.of(held), Map.of(), List.of()));

        var denial = new Authorization(operation, "/", name -> ORG).denial(caller, World.EMPTY);

        assertThat(denial.map(AuthorizationTest::code).orElse("allowed")).isEqualTo(expected);
    }

    private static String code(AtlasException denied) {
        return denied.refusal() instanceof dev.atlassim.api.error.Refusal.Catalogued error
                ? error.code().name()
                : denied.refusal().toString();
    }
}
